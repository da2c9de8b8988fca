import type { Wire } from '../../ocean/wire.ts';
import type { CustomerId } from '../../identity/customer-id.ts';
import { type PrivacyTotal, PrivacyTotalEntry } from './privacy-total.type.ts';
import { hasSome, isNoMap, openEntries, unreadable } from './usage-sums.ts';
import { number, optional, text } from '../shared/wire-values.ts';
import { toDriverIdentification } from '../driver/driver-identification.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toUsageTotals } from './usage-totals.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';

/**
 * Ocean does not say what stands in these maps (*open*): we read sums of the shape that the entity's own total has,
 * and keep whatever else as it came.
 */
export function totalEntries(map: unknown, customerId: CustomerId): PrivacyTotalEntry[] | null {
  const entries = openEntries(map)?.map(
    ([key, value]) => new PrivacyTotalEntry(key, isTotal(value) ? toPrivacyTotal(value, customerId) : null, value),
  );
  return entries ?? null;
}

function isTotal(value: unknown): value is Wire['Synthese'] {
  return hasSome(value, ['total', 'consoL', 'consoKWh', 'cost', 'dayDate', 'driver', 'entity', 'vehicle']);
}

export function toPrivacyTotal(wire: Wire['Synthese'], customerId: CustomerId): PrivacyTotal {
  return {
    usage: isNoMap(wire.total) ? unreadable() : optional(wire.total, toUsageTotals),
    fuelLitres: number(wire.consoL),
    energyKwh: number(wire.consoKWh),
    cost: number(wire.cost),
    dayText: text(wire.dayDate),
    driverIdentification: optional(wire.driver, toDriverIdentification, customerId),
    entity: optional(wire.entity, toEntity, customerId),
    vehicle: optional(wire.vehicle, toVehicle, customerId),
  };
}
