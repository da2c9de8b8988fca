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
import { rowSaysPrivate } from '../place/visible-place.ts';
import type { PrivacyStep, StepPoint } from './privacy-step.type.ts';

/** How steps are read: by configuration, the same for all of them. */
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

/** A value that either setting calls private is private. */
const typesOf = memoised(({ stepTypes, privateStepTypes }: Interpretation) => {
  const words = [
    ...Object.entries(stepTypes).map(([word, meaning]): [string, StepKind] => [word, kinds[meaning]]),
    ...privateStepTypes.map((word): [string, StepKind] => [word.toUpperCase(), StepKind.PRIVATE_TRIP]),
  ];
  const values = { PRIVATE: StepKind.PRIVATE_TRIP, UNKNOWN: StepKind.UNKNOWN } as const;
  return configuredEnum<StepKind>('StepKind', values, Object.fromEntries(words));
});

/** Tells whether a row of the sheet says private anywhere: its type, another of its values, or either position. */
export function isPrivateRow(wire: Wire['Etape'], reading: StepReading): boolean {
  if (reading.types.read(wire.type) === StepKind.PRIVATE_TRIP || rowSaysPrivate(wire)) return true;
  return [wire.posDeb, wire.posFin].some((point) => isObject(point) && isPrivatePosition(point, reading));
}

/** A private step that is not known to have stood still is a private trip, whatever its type. */
export function kindOf(kind: StepKind | null, isPrivate: boolean, distanceMeters: number | null): StepKind | null {
  if (!isPrivate) return kind;
  const isStill = kind !== null && standing.has(kind) && !((distanceMeters ?? 0) > 0);
  return isStill ? kind : StepKind.PRIVATE_TRIP;
}

const standing: ReadonlySet<StepKind> = new Set([StepKind.START, StepKind.WAITING, StepKind.STOP]);

/**
 * Tells whether a row in which nothing says private is known to be professional. Only a trip is, of which Ocean shows
 * the places, and of which every value can be read: what cannot be read never looks like less privacy.
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
 * Tells whether the line of a step may be asked for: never of what is private, nor of what Ocean gives no places of
 * without saying why. A stop has none, and neither has a wait that covered no distance.
 */
export function mayHaveLine({ kind, isPrivate, distanceMeters, start, end }: PrivacyStep): boolean {
  if (isPrivate === true || kind === StepKind.STOP) return false;
  if (kind === StepKind.WAITING && distanceMeters === 0) return false;
  return [start, end].every((point) => point === null || visibleLines.has(point.visibility));
}

const visibleLines: ReadonlySet<PlaceVisibility> = new Set([PlaceVisibility.SHOWN, PlaceVisibility.NO_FIX]);

/** Of two rows of one step, the one that says more of privacy: private, then not known, then professional. */
export function morePrivate(a: PrivacyStep, b: PrivacyStep): PrivacyStep {
  return rank(b) < rank(a) ? b : a;
}

function rank({ isPrivate }: PrivacyStep): number {
  return isPrivate === true ? 0 : isPrivate === null ? 1 : 2;
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
