import type { DriverWeekFragment, SettableSlotKind, Weekday } from '../graphql/operations.generated.ts';

export type Slot = NonNullable<DriverWeekFragment['privacySchedules']>[number]['slots'][number];
type Schedule = NonNullable<DriverWeekFragment['privacySchedules']>[number];

/** Hours of a day as the mutation takes them. */
export interface DaySlot {
  readonly start: string;
  readonly end: string;
  readonly kind: SettableSlotKind;
}

export interface Day {
  readonly day: Weekday;
  readonly slots: readonly Slot[];
  /** Schedules that the slots are of: sent with a change, so that hours which were not seen are never replaced. */
  readonly scheduleIds: readonly string[];
  /** The same slots, to be sent with a change; null: the day has hours that a change here would lose or falsify. */
  readonly settable: readonly DaySlot[] | null;
}

export interface Week {
  readonly days: readonly Day[];
  /** Hours whose day this page does not know: a new word of Ocean. Any change could touch them, so none is offered. */
  readonly unplaced: readonly Slot[];
}

const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/**
 * The week that is in force at a moment, from all of a driver's schedules. Hours to come are not shown, but their day
 * cannot be set: a change would reach them unseen.
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

/** A change would make hours last from now on without end; those with other limits are left to another page. */
function isOpen(schedule: Schedule, now: number): boolean {
  return !schedule.validity?.end && hasBegun(schedule, now);
}

function hasBegun({ validity }: Schedule, now: number): boolean {
  return !validity?.start || Date.parse(validity.start) <= now + clockSkewMillis;
}

/** How far the clocks of the browser and of Ocean may lie apart: what was just set must not look like the future. */
const clockSkewMillis = 300_000;

function toDaySlot({ start, end, kind, areHoursReadable }: Slot): DaySlot | null {
  const isKnown = kind === 'PRIVATE' || kind === 'IMMOBILISATION';
  return isKnown && areHoursReadable && minuteOf(start) < minuteOf(end) ? { start, end, kind } : null;
}

function isWeekday(day: string): day is Weekday {
  return (weekdays as readonly string[]).includes(day);
}
