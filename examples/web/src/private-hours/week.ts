import type { SettableSlotKind, Weekday } from 'ocean-graphql-client';
import type { DriverWeekFragment } from '../graphql/operations.generated.ts';

export type Slot = NonNullable<DriverWeekFragment['privacySchedules']>[number]['slots'][number];
type Schedule = NonNullable<DriverWeekFragment['privacySchedules']>[number];

const settableKinds: readonly SettableSlotKind[] = ['PRIVATE', 'IMMOBILISATION'];

/** Hours of a day in the form of the mutation's input. */
export interface DaySlot {
  readonly start: string;
  readonly end: string;
  readonly kind: SettableSlotKind;
}

export interface Day {
  readonly day: Weekday;
  readonly slots: readonly Slot[];
  /** Schedules of the slots, sent with a change so that unseen hours are never replaced. */
  readonly scheduleIds: readonly string[];
  /** The same slots as mutation input; null when a change here would lose or alter hours of the day. */
  readonly settable: readonly DaySlot[] | null;
}

export interface Week {
  readonly days: readonly Day[];
  /** Hours on a day that is unknown to this page. Any change could affect them, so the week is read-only. */
  readonly unplaced: readonly Slot[];
}

const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/**
 * Builds the week in force at an instant from a driver's schedules.
 *
 * Future hours are not shown, but make their day read-only: a change would affect them unseen.
 */
export function weekAt(schedules: readonly Schedule[], now: number): Week {
  const lasting = schedules.filter(({ validity }) => !validity?.end || Date.parse(validity.end) > now);
  const slots = lasting.flatMap((schedule) => schedule.slots.map((slot) => ({ slot, schedule })));
  const unplaced = slots.filter(({ slot }) => !isWeekday(slot.day)).map(({ slot }) => slot);
  const days = weekdays.map((day) => {
    const ofDay = slots.filter(({ slot }) => slot.day === day).sort((a, b) => a.slot.start.localeCompare(b.slot.start));
    const shown = ofDay.filter(({ schedule }) => hasBegun(schedule, now));
    const settable = ofDay.map(({ slot, schedule }) => (isOpen(schedule, now) ? toDaySlot(slot) : null));
    const isSettable = unplaced.length === 0 && settable.every((slot) => slot !== null);
    const scheduleIds = [...new Set(ofDay.map(({ schedule }) => schedule.id))];
    return { day, slots: shown.map(({ slot }) => slot), scheduleIds, settable: isSettable ? settable : null };
  });
  return { days, unplaced };
}

/** Minutes since midnight of 'HH:mm'; 24:00 is the end of the day. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Accepts only open-ended hours, because a change makes hours open-ended. */
function isOpen(schedule: Schedule, now: number): boolean {
  return !schedule.validity?.end && hasBegun(schedule, now);
}

function hasBegun({ validity }: Schedule, now: number): boolean {
  return !validity?.start || Date.parse(validity.start) <= now + clockSkewMillis;
}

/** Tolerance between the clocks of the browser and Ocean, so that hours just set don't count as future. */
const clockSkewMillis = 300_000;

function toDaySlot({ start, end, kind, areHoursReadable }: Slot): DaySlot | null {
  const known = settableKinds.find((one) => one === kind);
  return known && areHoursReadable && minuteOf(start) < minuteOf(end) ? { start, end, kind: known } : null;
}

function isWeekday(day: string): day is Weekday {
  return (weekdays as readonly string[]).includes(day);
}
