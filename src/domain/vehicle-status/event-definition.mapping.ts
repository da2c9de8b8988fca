import type { Wire } from '../../ocean/wire.ts';
import { int, text } from '../wire-values.ts';
import { eventTimingWords } from './enums.mapping.ts';
import type { EventDefinition } from './event-definition.type.ts';

export function toEventDefinition(wire: Wire['TypeEvenement']): EventDefinition {
  return {
    code: text(wire.code),
    translationKey: text(wire.descriptionI18NKey),
    number: int(wire.numeroEve),
    timing: eventTimingWords.read(wire.temporalType),
    timingRaw: text(wire.temporalType),
  };
}
