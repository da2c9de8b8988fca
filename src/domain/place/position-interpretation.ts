import { unknownValues } from '../../observability/counters.ts';
import { hidesFix, rowMarksPrivate, marksPrivate, normalizeRaw } from './visible-place.ts';
import type { Wire } from '../../ocean/wire.ts';
import { memoised } from '../shared/memoised.ts';
import type { Interpretation, UpstreamReads } from '../upstream-reads.ts';
import { flag } from '../shared/wire-values.ts';
import { PositionState } from './place.enums.ts';

/** Maps raw values of an enum whose table is configured. Ignores case and accents. */
export interface ConfiguredEnum<Value extends string> {
  /** Null without a value; UNKNOWN, and counted, for one that the table lacks or that is not a text. */
  read(raw: unknown): Value | null;
}

/**
 * @param name the enum's name in the graph, which the count of unknown values carries
 * @param values results for raw values that mark privacy, and for unknown ones
 * @param table raw value → our value
 */
export function configuredEnum<Value extends string>(
  name: string,
  values: { readonly PRIVATE: Value; readonly UNKNOWN: Value },
  table: Readonly<Record<string, Value>>,
): ConfiguredEnum<Value> {
  const known = new Map(Object.entries(table).map(([raw, value]) => [normalizeRaw(raw), value]));
  return {
    read: (raw) => {
      if (raw === null || raw === undefined || raw === '') return null;
      if (marksPrivate(raw)) return values.PRIVATE;
      const isScalar = typeof raw === 'string' || typeof raw === 'number';
      const value = isScalar ? known.get(normalizeRaw(String(raw))) : undefined;
      if (value === undefined) unknownValues.increment(name);
      return value ?? values.UNKNOWN;
    },
  };
}

/** Interpretation of positions, from the configuration. */
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

/** Returns whether a position marks itself as private: by its state, by a flag, or by a fix without coordinates. */
export function isPrivatePosition(wire: Wire['PositionVehicule'], { states }: PositionInterpretation): boolean {
  const [latitude, longitude, hasFix] = [wire.latitudeY, wire.longitudeX, flag(wire, 'gpsCale')];
  if (rowMarksPrivate(wire) || hidesFix({ latitude, longitude, hasFix })) return true;
  return states.read(wire.etat) === PositionState.PRIVATE;
}
