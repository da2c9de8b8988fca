import { ValidateBy, type ValidationArguments } from 'class-validator';

/** The hours of one slot, as wall-clock times. */
export interface SlotHours {
  /** 'HH:mm', 00:00 to 23:59 */
  readonly start: string;
  /** 'HH:mm', up to 24:00 */
  readonly end: string;
  readonly durationMinutes: number;
  /** False: Ocean's values are no time of a day, and the full day replaces them. */
  readonly areHoursReadable: boolean;
}

const minutesPerDay = 24 * 60;

/*
 * Replaces unreadable hours. A slot decides which part of a person's private life may be looked at, so errors must fall on
 * the private side: dropping the slot, or guessing a part of it, could show a private hour as a professional one.
 */
const fullDay: SlotHours = { start: '00:00', end: '24:00', durationMinutes: minutesPerDay, areHoursReadable: false };

type Part = number | null;

/** 24:00 is a valid end, 23:59 stays unchanged. An end that is not after the start lies on the next day. */
export function slotHours(startHour: Part, startMinute: Part, endHour: Part, endMinute: Part): SlotHours {
  const start = minuteOfDay(startHour, startMinute);
  const end = endHour === 24 && endMinute === 0 ? minutesPerDay : minuteOfDay(endHour, endMinute);
  if (start === null || end === null) return fullDay;
  return {
    start: clock(start),
    end: clock(end),
    durationMinutes: end > start ? end - start : end - start + minutesPerDay,
    areHoursReadable: true,
  };
}

function minuteOfDay(hour: Part, minute: Part): number | null {
  if (hour === null || minute === null || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  return hour * 60 + minute;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

interface Hours {
  start: string;
  end: string;
  kind: string;
}

/** Minutes since midnight of 'HH:mm' or 'HH:mm:00'. */
export function minuteOf(time: string): number {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Rule of a slot's end: after its start, on the same day. */
export function EndsAfterStart(): PropertyDecorator {
  const message =
    'must be after start; hours that cross midnight are two slots: one that ends at "24:00", and one from "00:00" on the next day';
  const validate = (end: unknown, args?: ValidationArguments): boolean => {
    const { start } = args?.object as Hours;
    return minuteOf(start) < minuteOf(String(end));
  };
  return ValidateBy({ name: 'endsAfterStart', validator: { validate } }, { message });
}

/** Rule of a time: full minutes, as Ocean stores them. */
export function IsFullMinute(): PropertyDecorator {
  const validate = (time: unknown): boolean => /^\d\d:\d\d(:00)?$/.test(String(time));
  return ValidateBy(
    { name: 'isFullMinute', validator: { validate } },
    { message: 'must be a full minute, such as "18:00"' },
  );
}

/** Rule of a day's slots: no two of a kind share a minute. A vehicle may be immobilised within private hours. */
export function DoNotOverlap(): PropertyDecorator {
  const validate = (slots: unknown): boolean => {
    const byKind = Map.groupBy(slots as Hours[], ({ kind }) => kind);
    return [...byKind.values()].every(areApart);
  };
  return ValidateBy(
    { name: 'doNotOverlap', validator: { validate } },
    { message: 'must not overlap: join them, or move one' },
  );
}

function areApart(slots: readonly Hours[]): boolean {
  const sorted = slots.toSorted((a, b) => minuteOf(a.start) - minuteOf(b.start));
  return sorted.every((slot, index) => {
    const next = sorted[index + 1];
    return next === undefined || minuteOf(slot.end) <= minuteOf(next.start);
  });
}
