import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { Supplier } from './supplier.type.ts';

export function toSupplier(wire: Wire['Fournisseur']): Supplier {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    description: text(wire.description),
  };
}
