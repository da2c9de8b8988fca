import type { Wire } from '../../ocean/wire.ts';
import { visiblePlace } from '../place/visible-place.ts';
import { id, int, number, optional, text } from '../shared/wire-values.ts';
import { PrivacyStep, StepPoint, type TripPoint } from './privacy-step.type.ts';
import { openEnum } from '../shared/open-enum.ts';
import { StepAnomaly } from './privacy-step.enums.ts';
import { positionLeaves } from '../place/position.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { stepDay } from './step-day.ts';
import { isPrivateRow, isProfessional, kindOf, type StepReading } from './step-privacy.ts';

export function toTripPoint(wire: Wire['PositionTrajet']): TripPoint {
  const { latitude, longitude } = wire;
  return { oceanId: id(wire.idPos), ...visiblePlace({ latitude, longitude, hasFix: null, isPrivate: false }) };
}

const stepAnomalyValues = openEnum('StepAnomaly', StepAnomaly, {
  NONE: StepAnomaly.NONE,
});

/** The sheet that lists a step. */
export interface DaySheet {
  readonly vehicleId: string;
  /** 'yyyy-MM-dd' */
  readonly date: string;
  readonly customerId: CustomerId;
  readonly reading: StepReading;
}

/**
 * Maps a row of the sheet; null without its id. A row that is marked as private anywhere loses its places, whatever Ocean
 * sent.
 */
export function toPrivacyStep(wire: Wire['Etape'], sheet: DaySheet): PrivacyStep | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const { vehicleId, date, customerId, reading } = sheet;
  const isPrivate = isPrivateRow(wire, reading);
  const [distanceMeters, duration] = [int(wire.distanceMeter), number(wire.dureeMs)];
  const kind = kindOf(reading.types.read(wire.type), isPrivate, distanceMeters);
  const toStepPoint = (point: Wire['PositionVehicule']): StepPoint =>
    new StepPoint(positionLeaves(point, reading, { customerId, isPrivate }), reading.timeZone);
  const start = optional(wire.posDeb, toStepPoint);
  const end = optional(wire.posFin, toStepPoint);
  const day = stepDay(date, { start, end, duration }, reading.timeZone);
  return Object.assign(new PrivacyStep(oceanId, customerId, new Vehicle(vehicleId, customerId), day, date), {
    kind,
    kindRaw: text(wire.type),
    isPrivate: isPrivate || (isProfessional(kind, [start, end]) ? false : null),
    anomaly: stepAnomalyValues.read(wire.anomalyType),
    anomalyRaw: text(wire.anomalyType),
    distanceMeters,
    duration,
    start,
    end,
  });
}
