import { openEnum } from '../shared/open-enum.ts';
import { DayOfWeek, PrivacySlotKind, Weekday } from './privacy-schedule.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { unknownValues } from '../../observability/counters.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import type { Driver } from '../driver/driver.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { id, int, optional, text } from '../shared/wire-values.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';
import { slotHours } from './slot-rules.ts';
import { readValidity } from './validity.mapping.ts';

/** Our weekday → Ocean's value. */
export const wireDays = {
  MONDAY: 'LUNDI',
  TUESDAY: 'MARDI',
  WEDNESDAY: 'MERCREDI',
  THURSDAY: 'JEUDI',
  FRIDAY: 'VENDREDI',
  SATURDAY: 'SAMEDI',
  SUNDAY: 'DIMANCHE',
} as const satisfies Record<Weekday, string>;

/** Ocean's value of a day → ours: the inverse of the table above. */
export const dayOfWeekValues = openEnum<DayOfWeek>(
  'DayOfWeek',
  DayOfWeek,
  Object.fromEntries(Object.values(Weekday).map((day) => [wireDays[day], day])),
);

export const privacySlotKindValues = openEnum('PrivacySlotKind', PrivacySlotKind, {
  VIE_PRIVEE: PrivacySlotKind.PRIVATE,
  VIE_PRIVEE_EXCEPTIONNELLE: PrivacySlotKind.EXCEPTIONAL_PRIVATE,
  IMMOBILISATION: PrivacySlotKind.IMMOBILISATION,
});

/**
 * Maps the hours of a row. A row that lost its hours, its day or their kind is still private: it becomes a slot of unknown
 * day and kind over the full day, never no slot.
 *
 * @param scheduleDriver driver of the schedule, for a row that names none
 */
export function toPrivacySlot(
  row: Wire['HoraireIndividu'],
  customerId: CustomerId,
  scheduleDriver: Driver | null = null,
): PrivacySlot {
  const wire = row.horaire ?? {};
  const hours = slotHours(int(wire.debutHeure), int(wire.debutMinute), int(wire.finHeure), int(wire.finMinute));
  if (!hours.areHoursReadable) unknownValues.increment('PrivacySlot.hours');
  return {
    oceanId: id(wire.id),
    scheduleRowId: id(row.id),
    day: dayOfWeekValues.read(wire.idJourSemaine) ?? DayOfWeek.UNKNOWN,
    dayRaw: text(wire.idJourSemaine),
    kind: privacySlotKindValues.read(wire.typeHoraires) ?? PrivacySlotKind.UNKNOWN,
    kindRaw: text(wire.typeHoraires),
    ...hours,
    hoursRaw: hoursRaw(wire),
    startsAt: null,
    endsAt: null,
    ...readValidity(row),
    driver: optional(row.individu, toDriver, customerId) ?? scheduleDriver,
  };
}

function hoursRaw(wire: Wire['Horaire']): string | null {
  const parts = [wire.debutHeure, wire.debutMinute, wire.finHeure, wire.finMinute].map(text);
  if (parts.every((part) => part === null)) return null;
  const [startHour, startMinute, endHour, endMinute] = parts.map((part) => part ?? '');
  return `${startHour}:${startMinute}-${endHour}:${endMinute}`;
}
