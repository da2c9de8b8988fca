import { openEnum } from '../shared/open-enum.ts';
import { CustomPropertyTarget, MapProvider, OceanUserKind } from './organisation.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, optional, text } from '../shared/wire-values.ts';
import type { Customer, CustomProperties, Distributor, Group } from './organisation.type.ts';
import { stringsEntries } from '../shared/entries.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import type { OceanUser } from './ocean-user.type.ts';

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

const customPropertyTargetValues = openEnum('CustomPropertyTarget', CustomPropertyTarget, {
  CLIENT: CustomPropertyTarget.CUSTOMER,
});

export function toGroup(wire: Wire['Groupe'], customerId: CustomerId): Group {
  return {
    customerId,
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

export function toCustomProperties(wire: Wire['ProprietesSpecifiques']): CustomProperties {
  return {
    oceanId: id(wire.id),
    customerId: id(wire.idClient),
    objectId: id(wire.idObjetRef),
    objectKind: customPropertyTargetValues.read(wire.typeObjet),
    objectKindRaw: text(wire.typeObjet),
    values: stringsEntries(wire.proprietesSpecifiquesClient?.psValues),
  };
}

export function toOceanUser(wire: Wire['Utilisateur'], customerId: CustomerId): OceanUser {
  return {
    oceanId: id(wire.id),
    lastName: text(wire.nomUti),
    firstName: text(wire.prenomUti),
    login: text(wire.loginUti),
    email: text(wire.emailUti),
    kind: oceanUserKindValues.read(wire.utilisateurType),
    kindRaw: text(wire.utilisateurType),
    validUntil: date(wire.dateFinValidite),
    isDeleted: flag(wire, 'suppressionLogique'),
    driver: optional(wire.individu, toDriver, customerId),
  };
}
