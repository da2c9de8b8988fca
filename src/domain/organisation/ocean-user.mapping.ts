import type { Wire } from '../../ocean/wire.ts';
import type { CustomerId } from '../../identity/customer-id.ts';
import { date, flag, id, optional, text } from '../shared/wire-values.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { oceanUserKindValues } from './organisation.mapping.ts';
import type { OceanUser } from './ocean-user.type.ts';

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
