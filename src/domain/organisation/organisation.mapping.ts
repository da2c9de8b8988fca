import { openEnum } from '../shared/open-enum.ts';
import { CustomPropertyTarget, MapProvider, OceanUserKind } from './organisation.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, text } from '../shared/wire-values.ts';
import type { Customer, Distributor, Group } from './organisation.type.ts';

const mapProviderWords = openEnum('MapProvider', MapProvider, {
  GOOGLE_MAP: MapProvider.GOOGLE_MAP,
});

export const oceanUserKindValues = openEnum('OceanUserKind', OceanUserKind, {
  CLASSIC: OceanUserKind.CLASSIC,
  SUPERUSER: OceanUserKind.SUPERUSER,
  PRESTA: OceanUserKind.SERVICE_PROVIDER,
  INDIVIDUEL: OceanUserKind.INDIVIDUAL,
  EBTP: OceanUserKind.EBTP,
  DISTRI: OceanUserKind.DISTRIBUTOR,
  SUPER_ADMIN: OceanUserKind.SUPER_ADMIN,
  ADMIN_MULTI_CLI: OceanUserKind.MULTI_CUSTOMER_ADMIN,
  DT_DEV: OceanUserKind.DT_DEV,
  DT_SUPPORT: OceanUserKind.DT_SUPPORT,
  ADV: OceanUserKind.ADV,
  ADV_MANAGER: OceanUserKind.ADV_MANAGER,
  SC_CDC: OceanUserKind.SC_CDC,
  SC_INS: OceanUserKind.SC_INS,
  SC_INS_MANAGER: OceanUserKind.SC_INS_MANAGER,
  SC_PLAN: OceanUserKind.SC_PLAN,
  SC_LOG: OceanUserKind.SC_LOG,
});

export const customPropertyTargetValues = openEnum('CustomPropertyTarget', CustomPropertyTarget, {
  CLIENT: CustomPropertyTarget.CUSTOMER,
});

export function toGroup(wire: Wire['Groupe']): Group {
  return {
    oceanId: id(wire.id),
    description: text(wire.descriptionGrp),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}

export function toCustomer(wire: Wire['Client']): Customer {
  return {
    oceanId: id(wire.id),
    name: text(wire.nom),
    operatorCode: text(wire.codeExploitant),
    timeZone: text(wire.fuseauHoraire),
    disputedAt: date(wire.dateContentieux),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}

export function toDistributor(wire: Wire['Distributeur']): Distributor {
  return {
    oceanId: id(wire.id),
    name: text(wire.designation),
    address: text(wire.adresse),
    phone: text(wire.telephone),
    email: text(wire.email),
    operationsEmail: text(wire.emailOperationnel),
    createdAt: date(wire.dateCreation),
    mapProvider: mapProviderWords.read(wire.mapProvider),
    mapProviderRaw: text(wire.mapProvider),
  };
}
