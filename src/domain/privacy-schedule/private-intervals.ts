import type { DateTimeRange } from '../time/date-time-range.type.ts';
import { firstInstantOf, lastInstantOf, zoneOffset } from '../time/wall-clock.ts';
import { DayOfWeek, PrivacySlotKind } from './privacy-schedule.enums.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';
import type { PrivateInterval, PrivateIntervalReason } from './private-interval.type.ts';
import { minuteOf } from './slot-rules.ts';

/** A span in milliseconds since the epoch; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Private time that one slot causes. */
export interface PrivateTime extends Span {
  readonly reason: PrivateIntervalReason;
}

/** A calendar day of the customer. */
interface LocalDay {
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly weekday: DayOfWeek;
  /** UTC offset from the day before to the day after the next; null: the clocks are changed in between. */
  readonly offset: number | null;
}

const dayMillis = 86_400_000;
const minuteMillis = 60_000;
const weekFromMonday = Object.values(DayOfWeek);
/** An exception of at least a week and a day has every weekday. */
const everyWeekdayMillis = 8 * dayMillis;

/**
 * Private time within one span. It is built once for a span and serves any number of drivers.
 *
 * Whatever cannot be read counts as private: a slot of unknown kind, an unknown day, unreadable hours or validity. Only
 * IMMOBILISATION is not private. Near a change of the clocks a time in doubt makes the slot longer.
 */
export class PrivateHours {
  readonly #span: Span;
  readonly #timeZone: string;
  readonly #days: readonly LocalDay[];

  /** @param timeZone of the hours: the customer's clocks */
  constructor(span: Span, timeZone: string) {
    this.#span = span;
    this.#timeZone = timeZone;
    const dayOf = (instant: number): number => Math.floor((instant + zoneOffset(instant, timeZone)) / dayMillis);
    const first = dayOf(span.start) - 2; // a slot of the day before can end within the span
    const count = Math.max(0, dayOf(span.end) + 2 - first);
    this.#days = Array.from({ length: count }, (_, index) => localDay(first + index, timeZone));
  }

  /** Returns whether a schedule makes any part of the span private. */
  isPrivateBy(schedule: PrivacySchedule): boolean {
    return this.timesOf(schedule).length > 0;
  }

  /** Private times of one schedule, cut at the span. */
  timesOf(schedule: PrivacySchedule): PrivateTime[] {
    const { validity, slots } = schedule;
    if (isEmpty(common(this.#span, validity))) return [];
    if (slots.length === 0) return [{ ...common(this.#span, validity), reason: reasonOf(schedule, null, true) }];
    return slots.flatMap((slot) => (slot.kind === PrivacySlotKind.IMMOBILISATION ? [] : this.#timesOf(schedule, slot)));
  }

  #timesOf(schedule: PrivacySchedule, slot: PrivacySlot): PrivateTime[] {
    const times = this.#occurrences(schedule, slot);
    if (times.length === 0) {
      if (schedule.nodeType === 'RecurringPrivacySchedule' || this.#doesApply(schedule, slot)) return [];
      // The exception states hours that it cannot have: any hour of it may be meant.
      return [{ ...common(this.#span, schedule.validity), reason: reasonOf(schedule, slot, false) }];
    }
    const reason = reasonOf(schedule, slot, true);
    return times.map((time) => ({ ...time, reason }));
  }

  /** Reports whether a slot of an exception lies somewhere in it, also outside the span. */
  #doesApply(schedule: PrivacySchedule, slot: PrivacySlot): boolean {
    const within = common({ start: -Infinity, end: Infinity }, schedule.validity);
    if (isEmpty(common(within, slot.validity))) return false;
    if (within.end - within.start >= everyWeekdayMillis) return true;
    return new PrivateHours(within, this.#timeZone).#occurrences(schedule, slot).length > 0;
  }

  /** Occurrences of a slot within the span and the validity. */
  #occurrences({ validity }: PrivacySchedule, slot: PrivacySlot): Span[] {
    const within = common(common(this.#span, validity), slot.validity);
    if (isEmpty(within)) return [];
    const { startsAt, endsAt } = slot;
    if (startsAt !== null && endsAt !== null) {
      const only = common(within, { start: startsAt, end: endsAt });
      return isEmpty(only) ? [] : [only];
    }
    const [from, until] = [minuteOf(slot.start), minuteOf(slot.end)];
    const [startMillis, endMillis] = [from * minuteMillis, until * minuteMillis + (until > from ? 0 : dayMillis)];
    const found: Span[] = [];
    for (const local of this.#days) {
      if (slot.day !== local.weekday && slot.day !== DayOfWeek.UNKNOWN) continue;
      const start = Math.max(within.start, this.#instantOf(local, startMillis, firstInstantOf));
      const end = Math.min(within.end, this.#instantOf(local, endMillis, lastInstantOf));
      if (start < end) found.push({ start, end });
    }
    return found;
  }

  /** @param millis since the day's midnight, by the clock */
  #instantOf({ day, offset }: LocalDay, millis: number, read: typeof firstInstantOf): number {
    const shown = day * dayMillis + millis;
    return offset === null ? read(shown, this.#timeZone) : shown - offset;
  }
}

/** Joins times that overlap or touch to intervals, in order. Each interval has the reasons of all its times, once each. */
export function mergePrivateTimes(times: readonly PrivateTime[]): PrivateInterval[] {
  const intervals: PrivateInterval[] = [];
  let end = -Infinity;
  let reasons = new Map<object, PrivateIntervalReason>();
  const close = (): void => {
    const open = intervals.at(-1);
    if (open !== undefined) Object.assign(open, { end: new Date(end), reasons: [...reasons.values()] });
  };
  for (const time of times.toSorted((a, b) => a.start - b.start)) {
    if (time.start > end) {
      close();
      reasons = new Map();
      intervals.push({ start: new Date(time.start), end: new Date(time.end), reasons: [] });
      end = time.end;
    }
    end = Math.max(end, time.end);
    reasons.set(time.reason.slot ?? time.reason.schedule, time.reason);
  }
  close();
  return intervals;
}

/** The part of a span that lies within a validity, whose missing sides are open. It may be empty. */
function common({ start, end }: Span, validity: Partial<DateTimeRange> | null): Span {
  return {
    start: Math.max(start, validity?.start?.getTime() ?? -Infinity),
    end: Math.min(end, validity?.end?.getTime() ?? Infinity),
  };
}

function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}

function reasonOf(schedule: PrivacySchedule, slot: PrivacySlot | null, isApplicable: boolean): PrivateIntervalReason {
  const isSlotReadable =
    slot === null ||
    (slot.kind !== PrivacySlotKind.UNKNOWN &&
      slot.day !== DayOfWeek.UNKNOWN &&
      slot.areHoursReadable &&
      slot.isValidityReadable);
  const isRecurring = schedule.nodeType === 'RecurringPrivacySchedule';
  return {
    kind: slot?.kind ?? (isRecurring ? PrivacySlotKind.PRIVATE : PrivacySlotKind.EXCEPTIONAL_PRIVATE),
    slot,
    schedule,
    isCertain: isApplicable && isSlotReadable && schedule.isValidityReadable,
  };
}

function localDay(day: number, timeZone: string): LocalDay {
  const [before, after] = [(day - 1) * dayMillis, (day + 3) * dayMillis].map((at) => zoneOffset(at, timeZone));
  return {
    day,
    weekday: weekFromMonday[(((day + 3) % 7) + 7) % 7] ?? DayOfWeek.UNKNOWN, // 1 January 1970 was a Thursday
    offset: before === after ? (before ?? null) : null,
  };
}
