import { openEnum } from '../shared/open-enum.ts';
import { ConfigurationStatus, SilenceMailGroup, StockKind } from './box.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, int, optional, text } from '../shared/wire-values.ts';
import type {
  BoxConfiguration,
  BoxConfigurationAssignment,
  BoxType,
  HardwareRelease,
  PurchaseOrder,
  Sim,
  SoftwareVersion,
  StorageLocation,
  Supplier,
} from './box-hardware.type.ts';

const configurationStatusValues = openEnum('ConfigurationStatus', ConfigurationStatus, {
  ON_STANDBY: ConfigurationStatus.ON_STANDBY,
});

export const silenceMailGroupValues = openEnum('SilenceMailGroup', SilenceMailGroup, {
  NO_MAIL: SilenceMailGroup.NO_MAIL,
  MAIL_TO_NC: SilenceMailGroup.NC,
  MAIL_TO_NC2: SilenceMailGroup.NC2,
});

export const stockKindValues = openEnum('StockKind', StockKind, {
  UNDEFINED: StockKind.UNDEFINED,
});

export function toBoxType(wire: Wire['TypeBoitier']): BoxType {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    description: text(wire.description),
  };
}

export function toHardwareRelease(wire: Wire['ReleaseHard']): HardwareRelease {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
  };
}

export function toSoftwareVersion(wire: Wire['VersionSoft']): SoftwareVersion {
  return {
    oceanId: id(wire.id),
    version: text(wire.version),
  };
}

/** The card's own record, with the operator and number that Ocean keeps beside it; null when it knows none of them. */
export function toSim(wire: Wire['BoitierDetaille']): Sim | null {
  const { sim, operateurSim, phoneSim } = wire;
  if (!sim && !operateurSim && !phoneSim) return null;
  return {
    oceanId: id(sim?.idSim),
    iccid: text(sim?.iccid),
    importedAt: date(sim?.dateImport),
    importFileName: text(sim?.nomFichierImport),
    isOutOfService: sim ? flag(sim, 'simHs') : null,
    operator: text(operateurSim),
    phoneNumber: text(phoneSim),
  };
}

export function toStorageLocation(wire: Wire['Emplacement']): StorageLocation {
  return {
    oceanId: id(wire.id),
    code: text(wire.codeEmp),
    description: text(wire.descriptionEmp),
  };
}

export function toSupplier(wire: Wire['Fournisseur']): Supplier {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    description: text(wire.description),
  };
}

export function toPurchaseOrder(wire: Wire['Commande']): PurchaseOrder {
  return {
    oceanId: id(wire.id),
    number: text(wire.numero),
    quantity: int(wire.quantite),
    comment: text(wire.commentaire),
  };
}

function toBoxConfiguration(wire: Wire['ConfigurationBoitier']): BoxConfiguration {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelleConfig),
    position: int(wire.ordre),
    updatedAt: date(wire.dateMaj),
  };
}

export function toBoxConfigurationAssignment(wire: Wire['AffectationConfiguration']): BoxConfigurationAssignment {
  return {
    configuration: optional(wire.boitierConfigSetLightDTO, toBoxConfiguration),
    start: date(wire.debut),
    end: date(wire.fin),
    acknowledgedAt: date(wire.dateAck),
    status: configurationStatusValues.read(wire.statutAffectation),
    statusRaw: text(wire.statutAffectation),
  };
}
