import { ValidateBy, type ValidationArguments } from 'class-validator';

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

/** Rule of a time: whole minutes, which is what Ocean keeps. */
export function IsWholeMinute(): PropertyDecorator {
  const validate = (time: unknown): boolean => /^\d\d:\d\d(:00)?$/.test(String(time));
  return ValidateBy(
    { name: 'isWholeMinute', validator: { validate } },
    { message: 'must be a whole minute, such as "18:00"' },
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
