import type { Wire } from '../../ocean/wire.ts';
import { id, int, text } from '../wire-values.ts';
import type { PurchaseOrder } from './purchase-order.type.ts';

export function toPurchaseOrder(wire: Wire['Commande']): PurchaseOrder {
  return {
    oceanId: id(wire.id),
    number: text(wire.numero),
    quantity: int(wire.quantite),
    comment: text(wire.commentaire),
  };
}
