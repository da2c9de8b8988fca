import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { EventClassification } from './event-classification.type.ts';

export function toEventClassification(wire: Wire['ClassificationEvenement']): EventClassification {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    translationKey: text(wire.descriptioni18nKey),
  };
}
