import type { Wire } from '../../ocean/wire.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toGroup, toOceanUser } from '../organisation/organisation.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { list, optional } from '../shared/wire-values.ts';
import { toDriverFeature } from './driver-identification.mapping.ts';
import { toDriverProfile } from './driver-profile.mapping.ts';
import { toFullDriver } from './driver.mapping.ts';
import type { Driver } from './driver.type.ts';

/** Maps a row of the list of drivers to a complete driver with entity, account, profile and vehicle. Null without an id. */
export function toListedDriver(wire: Wire['Conducteur'], customerId: CustomerId): Driver | null {
  const driver = optional(wire.individu, toFullDriver, customerId);
  if (driver === null) return null;
  return Object.assign(driver, {
    entity: optional(wire.entite, toEntity, customerId),
    user: optional(wire.utilisateur, toOceanUser, customerId),
    group: optional(wire.groupe, toGroup, customerId),
    features: list(wire.fonctionnalites, toDriverFeature),
    profile: optional(wire.propSpecifiqueDTO, toDriverProfile),
    vehicle: optional(wire.vehicleFieldsDTO, toVehicle, customerId),
  });
}
