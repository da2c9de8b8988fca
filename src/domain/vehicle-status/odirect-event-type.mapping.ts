import type { Wire } from '../../ocean/wire.ts';
import { id, list, optional } from '../wire-values.ts';
import { toEventClassification } from './event-classification.mapping.ts';
import { toEventDefinition } from './event-definition.mapping.ts';
import { toEventDetail } from './event-detail.mapping.ts';
import type { OdirectEventType } from './odirect-event-type.type.ts';

export function toOdirectEventType(wire: Wire['TypeEvenementODirect']): OdirectEventType {
  return {
    oceanId: id(wire.id),
    classification: optional(wire.classificationEvenementDTO, toEventClassification),
    details: list(wire.detailsEvenementLightDTO, toEventDetail),
    definition: optional(wire.typeEvenementOdirectDTO, toEventDefinition),
  };
}
