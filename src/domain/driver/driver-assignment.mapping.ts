import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { date, flag, id, optional } from '../wire-values.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import { toDriver } from './driver.mapping.ts';
import { Driver } from './driver.type.ts';

/**
 * An assignment names its vehicle and driver twice: as rows, and as numbers in the link between them. Where one is
 * missing the other stands in; null when neither vehicle nor driver is named.
 */
export function toDriverAssignment(wire: Wire['Affectation'], scope: Scope): DriverAssignment | null {
  const link = wire.chauffeurVehicule ?? {};
  const vehicle = optional(wire.vehicule, toVehicle, scope);
  const driver = optional(wire.chauffeur, toDriver, scope);
  const vehicleId = id(link.idVehicule) ?? vehicle?.oceanId ?? null;
  const driverId = id(link.idIndividu) ?? driver?.oceanId ?? null;
  if (vehicleId === null && driverId === null) return null;
  return {
    oceanId: id(link.id),
    vehicle: vehicle ?? (vehicleId === null ? null : new Vehicle(vehicleId, scope)),
    vehicleId,
    driver: driver ?? (driverId === null ? null : new Driver(driverId, scope)),
    driverId,
    period: { start: date(link.dateDebut), end: date(link.dateFin) },
    isCompanyCar: flag(link, 'vehiculeFonction'),
  };
}
