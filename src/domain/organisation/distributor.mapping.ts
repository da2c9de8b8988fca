import type { Wire } from '../../ocean/wire.ts';
import { date, id, text } from '../wire-values.ts';
import { mapProviderWords } from './enums.mapping.ts';
import type { Distributor } from './distributor.type.ts';

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
