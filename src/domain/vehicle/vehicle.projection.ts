import type { Wire } from '../../ocean/wire.ts';
import { toSilentBox } from '../box/box.mapping.ts';
import { Box } from '../box/box.type.ts';
import { toListedDriver } from '../driver/driver-row.mapping.ts';
import { Driver } from '../driver/driver.type.ts';
import type { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { freezeRow } from '../../snapshot/row-store/freeze-row.ts';
import { lazyProjection } from '../../snapshot/row-store/lazy-projection.ts';
import type { SharedParts } from '../../snapshot/row-store/row-ingest.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { date, flag, id, list, optional, text } from '../shared/wire-values.ts';
import {
  motorisationKindValues,
  toMaintenanceVisit,
  toOdometerReading,
  vehicleCategoryValues,
} from './vehicle-details.mapping.ts';
import { toListedVehicle } from './vehicle-row.mapping.ts';
import { Vehicle } from './vehicle.type.ts';

/*
 * Projection of a vehicle: the fields that lists sort, filter and search by, the links, and the fields they show most.
 * All others are read from the row's bytes. It must agree with vehicle-row.mapping.ts; stored-rows.test.ts compares both.
 */

type Row = Wire['VehiculeListe'];

const lazyVehicle = lazyProjection<Vehicle, Vehicle>(
  toListedVehicle({ vehicle: { id: 0 } }, null) ?? new Vehicle('0', null),
  (vehicle) => vehicle,
);
const lazyBox = lazyProjection<Vehicle, Box>(
  toSilentBox({ detailedBoxDTO: { box: { id: 0 } } }, null) ?? new Box('0', null),
  (vehicle) => vehicle.box,
  { vehicle: ({ projection }) => projection },
);
const lazyDriver = lazyProjection<Vehicle, Driver>(
  toListedDriver({ individu: { id: 0 } }, null) ?? new Driver('0', null),
  (vehicle) => vehicle.driver,
);

/** Projects a row. Null without the id of a vehicle, like the full mapping. */
export function projectListedVehicle(wire: Row, stored: StoredRow<Row, Vehicle>, parts: SharedParts): Vehicle | null {
  const own = wire.vehicle ?? {};
  const oceanId = id(own.id);
  if (oceanId === null) return null;
  return lazyVehicle(stored, {
    nodeType: 'Vehicle',
    oceanId,
    customerId: stored.customerId,
    registration: text(own.immatriculation),
    vin: text(own.vin),
    category: vehicleCategoryValues.read(own.categorie),
    motorisation: motorisationKindValues.read(own.typeMotorisation),
    energyId: id(own.idEnergie),
    make: parts.shareText(text(own.marque)),
    model: parts.shareText(text(own.modele)),
    fleetNumber: text(own.numeroParc),
    description: text(own.description),
    firstRegisteredAt: date(own.date1ereMec),
    isPrivacyEnabled: flag(own, 'privacyEnabled'),
    isDeleted: flag(own, 'suppressionLogique'),
    odometer: optional(wire.releve, toOdometerReading),
    adjustedOdometer: optional(wire.releveAjuste, toOdometerReading),
    maintenanceVisits: freezeRow(list(wire.visites, toMaintenanceVisit)),
    box: optional(wire.boitier, projectBox, stored),
    driver: optional(wire.chauffeur, projectDriver, stored),
    entity: parts.share(optional(wire.entite, toEntity, stored.customerId)),
  });
}

function projectBox(wire: Wire['Boitier'], stored: StoredRow<Row, Vehicle>): Box | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const serialNumber = text(wire.numeroSerieBoi) ?? undefined; // a partial entity: another list may have the rest
  const imei = text(wire.imeiBoi) ?? undefined;
  const unknown = { silence: undefined, type: undefined }; // lists of boxes read them: without, each row would be parsed
  return lazyBox(stored, { nodeType: 'Box', oceanId, customerId: stored.customerId, serialNumber, imei, ...unknown });
}

function projectDriver(wire: Wire['Individu'], stored: StoredRow<Row, Vehicle>): Driver | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const lastName = text(wire.nomInd) ?? undefined;
  const firstName = text(wire.prenomInd) ?? undefined;
  return lazyDriver(stored, { nodeType: 'Driver', oceanId, customerId: stored.customerId, lastName, firstName });
}
