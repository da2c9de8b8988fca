import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { number, optional, text } from '../wire-values.ts';
import { toDriverIdentification } from '../driver/driver-identification.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { isNoMap } from './shapes.ts';
import { unreadable } from './sums.ts';
import { toUsageTotals } from './usage-totals.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import type { PrivacyTotal } from './privacy-total.type.ts';

export function toPrivacyTotal(wire: Wire['Synthese'], scope: Scope): PrivacyTotal {
  return {
    usage: isNoMap(wire.total) ? unreadable() : optional(wire.total, toUsageTotals),
    fuelLitres: number(wire.consoL),
    energyKwh: number(wire.consoKWh),
    cost: number(wire.cost),
    dayText: text(wire.dayDate),
    driverIdentification: optional(wire.driver, toDriverIdentification, scope),
    entity: optional(wire.entity, toEntity, scope),
    vehicle: optional(wire.vehicle, toVehicle, scope),
  };
}
