import type { Wire } from '../../ocean/wire.ts';
import { toBox } from '../box/box.mapping.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import type { HeldRow } from '../list/held-row.ts';
import { lightPart } from '../list/light-part.ts';
import type { SharedParts } from '../list/shared-parts.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { date, flag, id, optional, text } from '../wire-values.ts';
import { toOdometerReading } from './odometer-reading.mapping.ts';
import { toListedVehicle } from './vehicle-row.mapping.ts';
import { Vehicle } from './vehicle.type.ts';

/*
 * What stays in memory of a vehicle: what lists are sorted, filtered and searched by, the links, and what they show
 * most. Everything else is read from the row's bytes. It must say what vehicle-row.mapping.ts says: vehicle.kept.test.ts
 * compares.
 */

type Row = Wire['VehiculeListe'];

const lightVehicle = lightPart<Vehicle, Vehicle>(
  toListedVehicle({ vehicle: { id: 0 } }, null) ?? new Vehicle('0', null),
  (vehicle) => vehicle,
);

/** Null without an id of a vehicle, as the row that is mapped whole. */
export function keepListedVehicle(wire: Row, held: HeldRow<Row, Vehicle>, parts: SharedParts): Vehicle | null {
  const own = wire.vehicle ?? {};
  const oceanId = id(own.id);
  if (oceanId === null) return null;
  const box = optional(wire.boitier, toBox, held.scope);
  const vehicle = lightVehicle(held, {
    nodeType: 'Vehicle',
    oceanId,
    scope: held.scope,
    registration: text(own.immatriculation),
    vin: text(own.vin),
    make: text(own.marque),
    model: text(own.modele),
    fleetNumber: text(own.numeroParc),
    description: text(own.description),
    firstRegisteredAt: date(own.date1ereMec),
    isPrivacyEnabled: flag(own, 'privacyEnabled'),
    isDeleted: flag(own, 'suppressionLogique'),
    odometer: optional(wire.releve, toOdometerReading),
    box,
    driver: optional(wire.chauffeur, toDriver, held.scope),
    entity: parts.share(optional(wire.entite, toEntity, held.scope)),
  });
  if (box !== null) box.vehicle = vehicle;
  return vehicle;
}
