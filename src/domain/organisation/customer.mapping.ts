import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, text } from '../wire-values.ts';
import type { Customer } from './customer.type.ts';

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
