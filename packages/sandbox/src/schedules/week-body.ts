import { badRequest } from '../rejection.ts';
import { type Slot, type SlotKind, weekdays } from './slots.ts';

export interface Week {
  /** Days named in the body, with or without hours. 0 is Monday. */
  readonly days: ReadonlySet<number>;
  readonly slots: readonly Slot[];
}

const kinds: readonly string[] = ['VIE_PRIVEE', 'IMMOBILISATION'] satisfies SlotKind[];

/** Parses the body of endpoint 3: innerMap.map, day → kind → hours. @throws Rejection 400 naming the invalid field. */
export function readWeek(body: unknown): Week {
  const map = record(record(record(body, 'the body')['innerMap'], 'innerMap')['map'], 'innerMap.map');
  const days = new Set<number>();
  const slots: Slot[] = [];
  for (const [day, byKind] of Object.entries(map)) {
    const weekday = (weekdays as readonly string[]).indexOf(day);
    if (weekday < 0) throw badRequest(`${day} is not a day`);
    days.add(weekday);
    for (const [kind, list] of Object.entries(record(byKind, day))) {
      if (!kinds.includes(kind)) throw badRequest(`${kind} is not a kind of weekly hours`);
      if (!Array.isArray(list)) throw badRequest(`${day}.${kind} is not a list`);
      const ofDay = list.map((item: unknown) => readSlot(item, day, weekday, kind as SlotKind));
      if (overlap(ofDay)) throw badRequest(`hours of ${day}.${kind} overlap`);
      slots.push(...ofDay);
    }
  }
  return { days, slots };
}

function readSlot(item: unknown, day: string, weekday: number, kind: SlotKind): Slot {
  const slot = record(item, `an item of ${day}`);
  if (slot['idJourSemaine'] !== day) throw badRequest(`idJourSemaine is not ${day}`);
  if (slot['typeHoraires'] !== kind) throw badRequest(`typeHoraires is not ${kind}`);
  const startMinute = minuteOfDay(slot, 'debut');
  const endMinute = minuteOfDay(slot, 'fin');
  if (endMinute <= startMinute) throw badRequest(`hours of ${day} end before they start`);
  return { weekday, kind, startMinute, endMinute };
}

function minuteOfDay(slot: Record<string, unknown>, name: 'debut' | 'fin'): number {
  const [hour, minute] = [slot[`${name}Heure`], slot[`${name}Minute`]];
  if (!isInteger(hour, 24) || !isInteger(minute, 59)) throw badRequest(`${name}Heure or ${name}Minute is out of range`);
  const total = hour * 60 + minute;
  if (total > 1440) throw badRequest(`${name} is after the end of the day`);
  return total;
}

function isInteger(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
}

function overlap(slots: readonly Slot[]): boolean {
  const sorted = slots.toSorted((one, other) => one.startMinute - other.startMinute);
  return sorted.some((slot, index) => slot.startMinute < (sorted[index - 1]?.endMinute ?? 0));
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${name} is not an object`);
  return value as Record<string, unknown>;
}
