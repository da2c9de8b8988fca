import type { Wire } from '../wire.ts';
import type { Account, Customer, Driver, Entity, Group } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';

export function individu(driver: Driver): Wire['Individu'] {
  return {
    id: wireId(driver.id),
    nomInd: driver.lastName,
    prenomInd: driver.firstName,
    initialesInd: driver.personnelNumber === null ? null : `${driver.firstName.charAt(0)}${driver.lastName.charAt(0)}`,
    matriculeInd: driver.personnelNumber,
    email: driver.email,
    gsm: driver.phone,
    idCivilite: driver.civility,
    suppressionLogique: false,
  };
}

export function entite(entity: Entity): Wire['Entite'] {
  return { id: wireId(entity.id), nom: entity.name, suppressionLogique: false };
}

export function groupe(group: Group): Wire['Groupe'] {
  return { id: wireId(group.id), descriptionGrp: group.description, suppressionLogique: false };
}

export function client(customer: Customer): Wire['Client'] {
  return {
    id: wireId(customer.id),
    nom: customer.name,
    codeExploitant: customer.operatorCode,
    fuseauHoraire: customer.timeZone,
    dateContentieux: null,
    suppressionLogique: false,
  };
}

export function utilisateur(account: Account, driver: Driver | null): Wire['Utilisateur'] {
  return {
    id: wireId(account.id),
    nomUti: account.lastName,
    prenomUti: account.firstName,
    loginUti: account.login,
    emailUti: account.email,
    utilisateurType: account.kind,
    dateFinValidite: account.validUntil === null ? null : isoInstant(account.validUntil),
    suppressionLogique: false,
    individu: driver ? individu(driver) : null,
  };
}
