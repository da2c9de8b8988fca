import type { Wire } from '../../ocean/wire.ts';
import { positionLeaves } from '../place/position.mapping.ts';
import type { Scope } from '../scope.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { id, int, number, optional, text } from '../wire-values.ts';
import { stepAnomalyWords } from './enums.mapping.ts';
import { PrivacyStep } from './privacy-step.type.ts';
import { stepDay } from './step-day.ts';
import { StepPoint } from './step-point.type.ts';
import { isPrivateRow, isProfessional, kindOf } from './step-privacy.ts';
import type { StepReading } from './step-reading.ts';

/** The sheet that a step stands in. */
export interface DaySheet {
  readonly vehicleId: string;
  /** 'yyyy-MM-dd' */
  readonly date: string;
  readonly scope: Scope;
  readonly reading: StepReading;
}

/**
 * A row of the sheet; null without its id. Of a row that says private anywhere nothing of where it led is passed on,
 * whatever Ocean sent.
 */
export function toPrivacyStep(wire: Wire['Etape'], sheet: DaySheet): PrivacyStep | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const { vehicleId, date, scope, reading } = sheet;
  const isPrivate = isPrivateRow(wire, reading);
  const [distanceMeters, duration] = [int(wire.distanceMeter), number(wire.dureeMs)];
  const kind = kindOf(reading.types.read(wire.type), isPrivate, distanceMeters);
  const toStepPoint = (point: Wire['PositionVehicule']): StepPoint =>
    new StepPoint(positionLeaves(point, reading, isPrivate), reading.timeZone);
  const start = optional(wire.posDeb, toStepPoint);
  const end = optional(wire.posFin, toStepPoint);
  const day = stepDay(date, { start, end, duration }, reading.timeZone);
  return Object.assign(new PrivacyStep(oceanId, scope, new Vehicle(vehicleId, scope), day, date), {
    kind,
    kindRaw: text(wire.type),
    isPrivate: isPrivate || (isProfessional(kind, [start, end]) ? false : null),
    anomaly: stepAnomalyWords.read(wire.anomalyType),
    anomalyRaw: text(wire.anomalyType),
    distanceMeters,
    duration,
    start,
    end,
  });
}
