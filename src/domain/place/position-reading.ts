import type { Wire } from '../../ocean/wire.ts';
import { memoised } from '../memoised.ts';
import type { Readings, Reads } from '../reads.ts';
import { flag } from '../wire-values.ts';
import { alphabet, type Alphabet } from './alphabet.ts';
import { PositionState } from './position-state.enums.ts';
import { rowSaysPrivate } from './private-word.ts';
import { hidesFix } from './visible-place.ts';

/** How positions are read: by configuration, the same for all of them. */
export interface PositionReading {
  /** The IANA zone of wall-clock times. */
  readonly timeZone: string;
  readonly states: Alphabet<PositionState>;
}

export function positionReading({ timeZone, readings }: Pick<Reads, 'timeZone' | 'readings'>): PositionReading {
  return { timeZone, states: statesOf(readings) };
}

const statesOf = memoised(({ positionStates }: Readings) =>
  alphabet<PositionState>('PositionState', PositionState, positionStates as Record<string, PositionState>),
);

/** Tells whether a position itself says that it is private: by its state, or as it claims a fix and gives no place. */
export function isPrivatePosition(wire: Wire['PositionVehicule'], { states }: PositionReading): boolean {
  const [latitude, longitude, hasFix] = [wire.latitudeY, wire.longitudeX, flag(wire, 'gpsCale')];
  if (rowSaysPrivate(wire) || hidesFix({ latitude, longitude, hasFix })) return true;
  return states.read(wire.etat) === PositionState.PRIVATE;
}
