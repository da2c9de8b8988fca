import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import { toDriverVehicleLink } from '../-.mapping.ts';
import { toDriver } from './driver.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';

export function toDriverAssignment(wire: Wire['Affectation'], scope: Scope): DriverAssignment {
  return {
    vehicle: optional(wire.vehicule, toVehicle, scope),
    driver: optional(wire.chauffeur, toDriver, scope),
    link: optional(wire.chauffeurVehicule, toDriverVehicleLink),
  };
}
