import type { Wire } from '../../ocean/wire.ts';
import { toCustomer, toDistributor } from '../organisation/organisation.mapping.ts';
import { assignKnown } from '../node/ocean-object.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toFullVehicle } from '../vehicle/vehicle.mapping.ts';
import type { Vehicle } from '../vehicle/vehicle.type.ts';
import { date, id, optional, text } from '../shared/wire-values.ts';
import {
  stockKindValues,
  toBoxConfigurationAssignment,
  toBoxType,
  toHardwareRelease,
  toPurchaseOrder,
  toSim,
  toSoftwareVersion,
  toStorageLocation,
  toSupplier,
} from './box-hardware.mapping.ts';
import { placeOwner, toBoxSilence } from './box-silence.mapping.ts';
import { Box } from './box.type.ts';

/**
 * Maps a partial box: fields that the row lacks stay undefined, and resolve from the list of silent boxes. Null without an
 * id.
 */
export function toBox(wire: Wire['Boitier'], customerId: CustomerId): Box | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : assignKnown(new Box(oceanId, customerId), device(wire));
}

/**
 * Maps a row of the list of silent boxes to a complete box with its vehicle. Null without the id of the box: the id of
 * the detailed record is another id and cannot replace it.
 */
export function toSilentBox(wire: Wire['BoitierNonCommunicant'], customerId: CustomerId): Box | null {
  const detail = wire.detailedBoxDTO ?? {};
  const oceanId = id(detail.box?.id);
  if (oceanId === null) return null;
  const box: Box = Object.assign(new Box(oceanId, customerId), {
    ...device(detail.box ?? {}),
    ...surroundings(detail),
    silence: toBoxSilence(wire, customerId),
    placeOwner: placeOwner(wire),
  });
  box.vehicle = toFittedVehicle(wire, box);
  return box;
}

function device(wire: Wire['Boitier']): Partial<Box> {
  const [start, end] = [date(wire.debutGarantie), date(wire.finGarantie)];
  return {
    serialNumber: text(wire.numeroSerieBoi),
    manufacturerSerialNumber: text(wire.sn),
    imei: text(wire.imeiBoi),
    deviceAddress: text(wire.adBoi),
    gsmCore: text(wire.coreGsmBoi),
    comment: text(wire.commentaireBoi),
    stateId: id(wire.idEtatBoitier),
    warranty: start === null && end === null ? null : { start, end },
  };
}

function surroundings(wire: Wire['BoitierDetaille']): Partial<Box> {
  return {
    detailId: id(wire.id),
    sim: toSim(wire),
    type: optional(wire.typeBoitier, toBoxType),
    customer: optional(wire.client, toCustomer),
    configurationAssignment: optional(wire.affectationVehiculeBoitierConfigSet, toBoxConfigurationAssignment),
    order: optional(wire.commande, toPurchaseOrder),
    storageLocation: optional(wire.currentEmplacementPhysique, toStorageLocation),
    distributor: optional(wire.distributeur, toDistributor),
    supplier: optional(wire.fournisseur, toSupplier),
    hardwareRelease: optional(wire.releaseHard, toHardwareRelease),
    softwareVersion: optional(wire.versionSoft, toSoftwareVersion),
    stock: stockKindValues.read(wire.typeStock),
    stockRaw: text(wire.typeStock),
  };
}

/**
 * Links the vehicle to its box, and to its entity and its group if the row names them for this vehicle. This saves
 * upstream requests.
 */
function toFittedVehicle(wire: Wire['BoitierNonCommunicant'], box: Box): Vehicle | null {
  const vehicle = optional(wire.detailedBoxDTO?.currentVehicule, toFullVehicle, box.customerId);
  if (vehicle === null) return null;
  vehicle.box = box;
  const status = box.silence?.lastKnownStatus;
  if (status?.vehicle?.oceanId !== vehicle.oceanId) return vehicle;
  if (status.vehicleEntity) vehicle.entity = status.vehicleEntity;
  if (status.group) vehicle.group = status.group;
  return vehicle;
}
