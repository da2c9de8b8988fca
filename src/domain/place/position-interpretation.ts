import { unknownValues } from '../../observability/counters.ts';
import { hidesFix, rowSaysPrivate, saysPrivate, toPlainWord } from './visible-place.ts';
import type { Wire } from '../../ocean/wire.ts';
import { memoised } from '../shared/memoised.ts';
import type { Interpretation, UpstreamReads } from '../upstream-reads.ts';
import { flag } from '../shared/wire-values.ts';
import { PositionState } from './place.enums.ts';

/** Reads one of Ocean's alphabets whose values are configured. Compares without case and accents. */
export interface ConfiguredEnum<Value extends string> {
  /** Null for no value; UNKNOWN, and counted, for one that the alphabet lacks or that is no text. */
  read(word: unknown): Value | null;
}

/**
 * @param name the enum's name in the graph, which the count of unknown values carries
 * @param values what a value that speaks of privacy, and one not known, become
 * @param words raw value → our value
 */
export function configuredEnum<Value extends string>(
  name: string,
  values: { readonly PRIVATE: Value; readonly UNKNOWN: Value },
  words: Readonly<Record<string, Value>>,
): ConfiguredEnum<Value> {
  const table = new Map(Object.entries(words).map(([word, value]) => [toPlainWord(word), value]));
  return {
    read: (word) => {
      if (word === null || word === undefined || word === '') return null;
      if (saysPrivate(word)) return values.PRIVATE;
      const isWord = typeof word === 'string' || typeof word === 'number';
      const known = isWord ? table.get(toPlainWord(String(word))) : undefined;
      if (known === undefined) unknownValues.increment(name);
      return known ?? values.UNKNOWN;
    },
  };
}

/** How positions are read: by configuration, the same for all of them. */
export interface PositionInterpretation {
  /** The IANA zone of wall-clock times. */
  readonly timeZone: string;
  readonly states: ConfiguredEnum<PositionState>;
}

export function positionInterpretation({
  timeZone,
  interpretation,
}: Pick<UpstreamReads, 'timeZone' | 'interpretation'>): PositionInterpretation {
  return { timeZone, states: statesOf(interpretation) };
}

const statesOf = memoised(({ positionStates }: Interpretation) =>
  configuredEnum<PositionState>('PositionState', PositionState, positionStates as Record<string, PositionState>),
);

/** Tells whether a position itself says that it is private: by its state, or as it claims a fix and gives no place. */
export function isPrivatePosition(wire: Wire['PositionVehicule'], { states }: PositionInterpretation): boolean {
  const [latitude, longitude, hasFix] = [wire.latitudeY, wire.longitudeX, flag(wire, 'gpsCale')];
  if (rowSaysPrivate(wire) || hidesFix({ latitude, longitude, hasFix })) return true;
  return states.read(wire.etat) === PositionState.PRIVATE;
}
