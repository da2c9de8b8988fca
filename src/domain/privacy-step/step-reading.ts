import { alphabet, type Alphabet } from '../place/alphabet.ts';
import { positionReading, type PositionReading } from '../place/position-reading.ts';
import { memoised } from '../memoised.ts';
import type { Readings, Reads, StepTypeMeaning } from '../reads.ts';
import { StepKind } from './privacy-step.enums.ts';

/** How steps are read: by configuration, the same for all of them. */
export interface StepReading extends PositionReading {
  readonly types: Alphabet<StepKind>;
}

export function stepReading(reads: Pick<Reads, 'timeZone' | 'readings'>): StepReading {
  return { ...positionReading(reads), types: typesOf(reads.readings) };
}

const kinds: Record<StepTypeMeaning, StepKind> = {
  START: StepKind.START,
  WAITING: StepKind.WAITING,
  TRIP: StepKind.TRIP,
  STOP: StepKind.STOP,
  PRIVATE: StepKind.PRIVATE_TRIP,
};

/** A value that either setting calls private is private. */
const typesOf = memoised(({ stepTypes, privateStepTypes }: Readings) => {
  const words = [
    ...Object.entries(stepTypes).map(([word, meaning]): [string, StepKind] => [word, kinds[meaning]]),
    ...privateStepTypes.map((word): [string, StepKind] => [word.toUpperCase(), StepKind.PRIVATE_TRIP]),
  ];
  const values = { PRIVATE: StepKind.PRIVATE_TRIP, UNKNOWN: StepKind.UNKNOWN } as const;
  return alphabet<StepKind>('StepKind', values, Object.fromEntries(words));
});
