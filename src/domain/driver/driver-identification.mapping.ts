import type { Wire } from '../../ocean/wire.ts';
import { flag, id, int, optional, text } from '../shared/wire-values.ts';
import type { DriverFeature, DriverIdentification, IdentificationDevice } from './driver-identification.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toAssignedStep } from './driver-assignment.mapping.ts';
import { toDriver } from './driver.mapping.ts';

export function toDriverFeature(wire: Wire['Fonctionnalite']): DriverFeature {
  return {
    oceanId: id(wire.idFonctionnalite),
  };
}

function toIdentificationDevice(wire: Wire['DispositifAnalyse']): IdentificationDevice {
  return {
    oceanId: id(wire.id),
    colour: int(wire.color),
    customerId: id(wire.idClient),
    typeId: id(wire.idTypeDispositifIdentifiant),
    customerKeyNumber: id(wire.numeroCleClient),
    fullNumber: text(wire.numeroCompletDid),
    number: text(wire.numeroDid),
    oceanNumber: text(wire.numeroOcean),
  };
}

export function toDriverIdentification(
  wire: Wire['ConducteurIdentifie'],
  customerId: CustomerId,
): DriverIdentification {
  return {
    oceanId: id(wire.id),
    step: optional(wire.affectedEtape, toAssignedStep),
    device: optional(wire.dispositif, toIdentificationDevice),
    isIdentificationEnabled: flag(wire, 'identEnabled'),
    driver: optional(wire.individu, toDriver, customerId),
    longBadgeNumber: text(wire.ndidLong),
    isRelevant: flag(wire, 'relevant'),
  };
}
