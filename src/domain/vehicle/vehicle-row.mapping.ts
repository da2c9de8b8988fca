import type { Wire } from '../../ocean/wire.ts';
import { toBox } from '../box/box.mapping.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { list, number, optional } from '../shared/wire-values.ts';
import { toMaintenanceVisit, toOdometerReading } from './vehicle-details.mapping.ts';
import { toFullVehicle } from './vehicle.mapping.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Maps a row of the list of vehicles to a complete vehicle with box, driver and entity. Null without an id. */
export function toListedVehicle(wire: Wire['VehiculeListe'], customerId: CustomerId): Vehicle | null {
  const vehicle = optional(wire.vehicle, toFullVehicle, customerId);
  if (vehicle === null) return null;
  const box = optional(wire.boitier, toBox, customerId);
  if (box !== null) box.vehicle = vehicle;
  return Object.assign(vehicle, {
    box,
    driver: optional(wire.chauffeur, toDriver, customerId),
    entity: optional(wire.entite, toEntity, customerId),
    reportedCo2GramsPerKm: number(wire.emissionCo2),
    odometer: optional(wire.releve, toOdometerReading),
    adjustedOdometer: optional(wire.releveAjuste, toOdometerReading),
    maintenanceVisits: list(wire.visites, toMaintenanceVisit),
  });
}
