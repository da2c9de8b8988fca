import type { Wire } from '../../ocean/wire.ts';
import { text } from '../wire-values.ts';
import type { EventDetail } from './event-detail.type.ts';

export function toEventDetail(wire: Wire['DetailEvenement']): EventDetail {
  return {
    code: text(wire.code),
    fault: text(wire.defaut),
    model: text(wire.modele),
    status: text(wire.statut),
    technicalLabel: text(wire.technicalLabel),
    type: text(wire.type),
  };
}
