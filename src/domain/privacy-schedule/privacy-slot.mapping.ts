import type { Wire } from '../../ocean/wire.ts';
import { id, int, word } from '../wire-values.ts';
import { dayOfWeekWords, privacySlotKindWords } from './enums.mapping.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';

export function toPrivacySlot(wire: Wire['Horaire']): PrivacySlot {
  return {
    oceanId: id(wire.id),
    day: dayOfWeekWords.read(wire.idJourSemaine),
    dayRaw: word(wire.idJourSemaine),
    kind: privacySlotKindWords.read(wire.typeHoraires),
    kindRaw: word(wire.typeHoraires),
    startHour: int(wire.debutHeure),
    startMinute: int(wire.debutMinute),
    endHour: int(wire.finHeure),
    endMinute: int(wire.finMinute),
  };
}
