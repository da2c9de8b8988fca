import type { Wire } from '../../ocean/wire.ts';
import { positionLeaves } from '../place/position.mapping.ts';
import type { Scope } from '../scope.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { id, int, number, optional, text } from '../wire-values.ts';
import { stepAnomalyWords, stepKindWords } from './enums.mapping.ts';
import { StepKind } from './privacy-step.enums.ts';
import { PrivacyStep } from './privacy-step.type.ts';
import { StepPoint } from './step-point.type.ts';

/** The sheet that a step stands in. */
export interface DaySheet {
  readonly vehicleId: string;
  /** 'yyyy-MM-dd' */
  readonly date: string;
  readonly scope: Scope;
  /** The IANA zone of the wall-clock times in the sheet. */
  readonly timeZone: string;
  /** Words that mark a private trip (*open*). */
  readonly privateStepTypes: readonly string[];
}

/**
 * A row of the sheet; null without its id. What a private step shows is for Ocean to say: what it gives is passed on,
 * what it leaves out is null.
 */
export function toPrivacyStep(wire: Wire['Etape'], sheet: DaySheet): PrivacyStep | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const { vehicleId, date, scope, timeZone } = sheet;
  const kind = sheet.privateStepTypes.includes(wire.type ?? '') ? StepKind.PRIVATE_TRIP : stepKindWords.read(wire.type);
  return Object.assign(new PrivacyStep(oceanId, scope, new Vehicle(vehicleId, scope), date), {
    kind,
    kindRaw: text(wire.type),
    isPrivate: isPrivate(kind, wire),
    anomaly: stepAnomalyWords.read(wire.anomalyType),
    anomalyRaw: text(wire.anomalyType),
    distanceMeters: int(wire.distanceMeter),
    duration: number(wire.dureeMs),
    start: optional(wire.posDeb, toStepPoint, timeZone),
    end: optional(wire.posFin, toStepPoint, timeZone),
  });
}

/**
 * Only a trip's word says it; of a stop, or a word never seen, it is not known. Nor of a trip whose places Ocean hides,
 * whatever its word: a private trip must never be shown as a professional one.
 */
function isPrivate(kind: StepKind | null, { posDeb, posFin }: Wire['Etape']): boolean | null {
  if (kind === StepKind.PRIVATE_TRIP) return true;
  const isShown = [posDeb, posFin].some((point) => typeof point?.latitudeY === 'number');
  return kind === StepKind.TRIP && isShown ? false : null;
}

function toStepPoint(wire: Wire['PositionVehicule'], timeZone: string): StepPoint {
  return new StepPoint(positionLeaves(wire), timeZone);
}
