import type { DateTimeRange } from '../time/date-time-range.type.ts';
import { firstInstantOf, lastInstantOf, zoneOffset } from '../time/wall-clock.ts';
import { DayOfWeek } from './privacy-schedule.enums.ts';
import { PrivacySlot } from './privacy-slot.type.ts';
import { minuteOf } from './slot-rules.ts';

/** Time zones of the hours of exceptions. */
export interface SlotZones {
  /** Of Ocean's hours. */
  readonly ocean: string;
  /** Of the customer's clocks, which the graph shows. */
  readonly customer: string;
}

const dayMillis = 86_400_000;
const minuteMillis = 60_000;
const weekFromMonday = Object.values(DayOfWeek);
/** At most about a year of a weekday is computed. */
const maxOccurrences = 60;

/** One time at which a slot lies, in milliseconds since the epoch. */
interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/**
 * Converts a slot of an exception to the customer's clocks. Ocean sends a weekday and hours; the dates follow from the
 * validity. If the clocks are changed between two of them, the slot becomes several, each with its own validity.
 *
 * @param within the validity of the exception
 */
export function onCustomersClocks(slot: PrivacySlot, within: DateTimeRange, zones: SlotZones): PrivacySlot[] {
  if (slot.day === DayOfWeek.UNKNOWN) return onAnyDay(slot, zones);
  // Unreadable hours of another zone lie on two of the customer's days.
  if (!slot.areHoursReadable)
    return [zones.ocean === zones.customer ? slot : changed(slot, { day: DayOfWeek.UNKNOWN })];
  const dated = occurrencesOf(slot, within, zones.ocean);
  if (dated === null) return distinct(undated(slot, zones.ocean), zones).map(([shown]) => changed(slot, shown));
  return distinct(dated, zones).map(([shown, times], _index, all) =>
    changed(slot, {
      ...shown,
      ...(all.length > 1 && { validity: { start: new Date(times[0].start), end: new Date(last(times).end) } }),
      ...(times.length === 1 && { startsAt: new Date(times[0].start), endsAt: new Date(times[0].end) }),
    }),
  );
}

/** Hours of an unknown day: those of winter and of summer. */
function onAnyDay(slot: PrivacySlot, zones: SlotZones): PrivacySlot[] {
  if (zones.ocean === zones.customer || !slot.areHoursReadable) return [slot];
  const times = undated(changed(slot, { day: DayOfWeek.MONDAY }), zones.ocean);
  return distinct(times, zones).map(([shown]) => changed(slot, { ...shown, day: DayOfWeek.UNKNOWN }));
}

function changed(slot: PrivacySlot, by: Partial<PrivacySlot>): PrivacySlot {
  return Object.assign(new PrivacySlot(), slot, by);
}

type Times = [Occurrence, ...Occurrence[]];
type Shown = Pick<PrivacySlot, 'day' | 'start' | 'end' | 'durationMinutes'>;

/** Every time within the validity; null: it is open, too long, or names a day that is not in it. */
function occurrencesOf(slot: PrivacySlot, within: DateTimeRange, zone: string): Times | null {
  const { start: from, end: until } = within;
  if (from === null || until === null) return null;
  const times: Occurrence[] = [];
  const firstDay = Math.floor((from.getTime() + zoneOffset(from.getTime(), zone)) / dayMillis) - 1;
  for (let day = onWeekday(firstDay, slot.day); day * dayMillis < until.getTime() + 2 * dayMillis; day += 7) {
    const time = occurrenceOn(day, slot, zone);
    if (time.start < until.getTime() && time.end > from.getTime()) times.push(time);
    if (times.length > maxOccurrences) return null;
  }
  const [first, ...others] = times;
  return first === undefined ? null : [first, ...others];
}

/** The times in winter and in summer, for unknown dates. */
function undated(slot: PrivacySlot, zone: string): Times {
  const [winter, summer] = ['2026-01-10', '2026-07-10'].map((date) =>
    occurrenceOn(onWeekday(Date.parse(date) / dayMillis, slot.day), slot, zone),
  ) as [Occurrence, Occurrence];
  return [winter, summer];
}

/**
 * A start or end in the hour that a change of the clocks repeats or skips is read so that the slot is longer: no private
 * minute may look professional.
 *
 * @param day count of calendar days since 1 January 1970
 */
function occurrenceOn(day: number, { start, end }: PrivacySlot, zone: string): Occurrence {
  const isNextDay = minuteOf(end) <= minuteOf(start);
  const shown = (date: number, time: string): number => date * dayMillis + minuteOf(time) * minuteMillis;
  return {
    start: firstInstantOf(shown(day, start), zone),
    end: lastInstantOf(shown(isNextDay ? day + 1 : day, end), zone),
  };
}

/** The first such weekday from a day on. 1 January 1970 was a Thursday. */
function onWeekday(day: number, weekday: DayOfWeek): number {
  return day + ((weekFromMonday.indexOf(weekday) - ((day + 3) % 7) + 7) % 7);
}

/** Groups consecutive times that look the same on the customer's clocks. */
function distinct(times: Times, { customer }: SlotZones): [Shown, Times][] {
  const groups: [Shown, Times][] = [];
  for (const time of times) {
    const shown = shownOn(time, customer);
    const group = groups.at(-1);
    if (group !== undefined && JSON.stringify(group[0]) === JSON.stringify(shown)) group[1].push(time);
    else groups.push([shown, [time]]);
  }
  return groups;
}

function shownOn({ start, end }: Occurrence, zone: string): Shown {
  const [from, until] = [start + zoneOffset(start, zone), end + zoneOffset(end, zone)];
  const clock = (local: number): string => new Date(local).toISOString().slice(11, 16);
  return {
    day: weekFromMonday[(Math.floor(from / dayMillis) + 3) % 7] ?? DayOfWeek.UNKNOWN,
    start: clock(from),
    end: until % dayMillis === 0 ? '24:00' : clock(until),
    durationMinutes: (end - start) / minuteMillis,
  };
}

function last(times: Times): Occurrence {
  return times.at(-1) ?? times[0];
}
