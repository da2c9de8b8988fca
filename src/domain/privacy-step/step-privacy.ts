import {
  configuredEnum,
  type ConfiguredEnum,
  isPrivatePosition,
  positionInterpretation,
  type PositionInterpretation,
} from '../place/position-interpretation.ts';
import { memoised } from '../shared/memoised.ts';
import type { Interpretation, UpstreamReads, StepTypeMeaning } from '../upstream-reads.ts';
import { StepKind } from './privacy-step.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { PlaceVisibility, PositionState } from '../place/place.enums.ts';
import { rowMarksPrivate } from '../place/visible-place.ts';
import type { PrivacyStep, StepPoint } from './privacy-step.type.ts';

/** Settings by which all steps are read. */
export interface StepReading extends PositionInterpretation {
  readonly types: ConfiguredEnum<StepKind>;
}

export function stepReading(reads: Pick<UpstreamReads, 'timeZone' | 'interpretation'>): StepReading {
  return { ...positionInterpretation(reads), types: typesOf(reads.interpretation) };
}

const kinds: Record<StepTypeMeaning, StepKind> = {
  START: StepKind.START,
  WAITING: StepKind.WAITING,
  TRIP: StepKind.TRIP,
  STOP: StepKind.STOP,
  PRIVATE: StepKind.PRIVATE_TRIP,
};

/** A value is private if either setting marks it so. */
const typesOf = memoised(({ stepTypes, privateStepTypes }: Interpretation) => {
  const known = [
    ...Object.entries(stepTypes).map(([value, meaning]): [string, StepKind] => [value, kinds[meaning]]),
    ...privateStepTypes.map((value): [string, StepKind] => [value.toUpperCase(), StepKind.PRIVATE_TRIP]),
  ];
  const values = { PRIVATE: StepKind.PRIVATE_TRIP, UNKNOWN: StepKind.UNKNOWN } as const;
  return configuredEnum<StepKind>('StepKind', values, Object.fromEntries(known));
});

/** Reports a row of the sheet that is marked as private anywhere: its type, another of its values, or either position. */
export function isPrivateRow(wire: Wire['Etape'], reading: StepReading): boolean {
  if (reading.types.read(wire.type) === StepKind.PRIVATE_TRIP || rowMarksPrivate(wire)) return true;
  return [wire.posDeb, wire.posFin].some((point) => isObject(point) && isPrivatePosition(point, reading));
}

/** Reads a private step that may have moved as a private trip, whatever its type. */
export function kindOf(kind: StepKind | null, isPrivate: boolean, distanceMeters: number | null): StepKind | null {
  if (!isPrivate) return kind;
  const isStill = kind !== null && standing.has(kind) && !((distanceMeters ?? 0) > 0);
  return isStill ? kind : StepKind.PRIVATE_TRIP;
}

const standing: ReadonlySet<StepKind> = new Set([StepKind.START, StepKind.WAITING, StepKind.STOP]);

/**
 * Reports whether a row without a mark of privacy is known to be professional. Only a trip is, whose places Ocean shows
 * and whose values are all readable: unreadable data never means less privacy.
 */
export function isProfessional(kind: StepKind | null, points: readonly (StepPoint | null)[]): boolean {
  const given = points.filter((point) => point !== null);
  const isShown = given.some(({ visibility }) => visibility === PlaceVisibility.SHOWN);
  const isReadable = given.every(
    ({ visibility, stateKind }) => visibility !== PlaceVisibility.UNKNOWN && stateKind !== PositionState.UNKNOWN,
  );
  return kind === StepKind.TRIP && isShown && isReadable;
}

/**
 * Reports whether the line of a step may be requested: never of a private step, nor of one whose places Ocean withholds
 * without a reason. A stop has none, nor has a wait that covered no distance.
 */
export function mayHaveLine({ kind, isPrivate, distanceMeters, start, end }: PrivacyStep): boolean {
  if (isPrivate === true || kind === StepKind.STOP) return false;
  if (kind === StepKind.WAITING && distanceMeters === 0) return false;
  return [start, end].every((point) => point === null || visibleLines.has(point.visibility));
}

const visibleLines: ReadonlySet<PlaceVisibility> = new Set([PlaceVisibility.SHOWN, PlaceVisibility.NO_FIX]);

/** Selects the more private of two rows of one step: private, then unknown, then professional. */
export function morePrivate(a: PrivacyStep, b: PrivacyStep): PrivacyStep {
  return rank(b) < rank(a) ? b : a;
}

function rank({ isPrivate }: PrivacyStep): number {
  return isPrivate === true ? 0 : isPrivate === null ? 1 : 2;
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
