import type { Wire } from '../../ocean/wire.ts';
import { toSilentBox } from '../box/box.mapping.ts';
import { Box } from '../box/box.type.ts';
import { toListedDriver } from '../driver/driver-row.mapping.ts';
import { Driver } from '../driver/driver.type.ts';
import type { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { lazyProjection } from '../../snapshot/row-store/lazy-projection.ts';
import type { SharedParts } from '../../snapshot/row-store/row-ingest.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { date, flag, id, optional, text } from '../shared/wire-values.ts';
import { toOdometerReading, vehicleCategoryValues } from './vehicle-details.mapping.ts';
import { toListedVehicle } from './vehicle-row.mapping.ts';
import { Vehicle } from './vehicle.type.ts';

/*
 * What stays in memory of a vehicle: what lists are sorted, filtered and searched by, the links, and what they show
 * most. Everything else is read from the row's bytes. It must say what vehicle-row.mapping.ts says: vehicle.kept.test.ts
 * compares.
 */

type Row = Wire['VehiculeListe'];

const lightVehicle = lazyProjection<Vehicle, Vehicle>(
  toListedVehicle({ vehicle: { id: 0 } }, null) ?? new Vehicle('0', null),
  (vehicle) => vehicle,
);
const lightBox = lazyProjection<Vehicle, Box>(
  toSilentBox({ detailedBoxDTO: { box: { id: 0 } } }, null) ?? new Box('0', null),
  (vehicle) => vehicle.box,
);
const lightDriver = lazyProjection<Vehicle, Driver>(
  toListedDriver({ individu: { id: 0 } }, null) ?? new Driver('0', null),
  (vehicle) => vehicle.driver,
);

/** Null without an id of a vehicle, as the row that is mapped whole. */
export function projectListedVehicle(wire: Row, held: StoredRow<Row, Vehicle>, parts: SharedParts): Vehicle | null {
  const own = wire.vehicle ?? {};
  const oceanId = id(own.id);
  if (oceanId === null) return null;
  return lightVehicle(held, {
    nodeType: 'Vehicle',
    oceanId,
    customerId: held.customerId,
    registration: text(own.immatriculation),
    vin: text(own.vin),
    category: vehicleCategoryValues.read(own.categorie),
    make: parts.shareText(text(own.marque)),
    model: parts.shareText(text(own.modele)),
    fleetNumber: text(own.numeroParc),
    description: text(own.description),
    firstRegisteredAt: date(own.date1ereMec),
    isPrivacyEnabled: flag(own, 'privacyEnabled'),
    isDeleted: flag(own, 'suppressionLogique'),
    odometer: optional(wire.releve, toOdometerReading),
    box: optional(wire.boitier, keepBox, held),
    driver: optional(wire.chauffeur, keepDriver, held),
    entity: parts.share(optional(wire.entite, toEntity, held.customerId)),
  });
}

function keepBox(wire: Wire['Boitier'], held: StoredRow<Row, Vehicle>): Box | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const serialNumber = text(wire.numeroSerieBoi) ?? undefined; // a seed: what it lacks, another list may know
  const imei = text(wire.imeiBoi) ?? undefined;
  return lightBox(held, { nodeType: 'Box', oceanId, customerId: held.customerId, serialNumber, imei });
}

function keepDriver(wire: Wire['Individu'], held: StoredRow<Row, Vehicle>): Driver | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const lastName = text(wire.nomInd) ?? undefined;
  const firstName = text(wire.prenomInd) ?? undefined;
  return lightDriver(held, { nodeType: 'Driver', oceanId, customerId: held.customerId, lastName, firstName });
}
