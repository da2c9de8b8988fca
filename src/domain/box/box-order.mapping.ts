import type { Wire } from '../../ocean/wire.ts';
import { id, int, text } from '../wire-values.ts';
import type { BoxOrder } from './box-order.type.ts';

export function toBoxOrder(wire: Wire['Commande']): BoxOrder {
  return {
    oceanId: id(wire.id),
    number: text(wire.numero),
    quantity: int(wire.quantite),
    comment: text(wire.commentaire),
  };
}
