import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** What a scalar says of input that it cannot read; the value itself is never echoed, it may be personal. */
const refusal = (what: string): GraphQLError => new GraphQLError(what);

function textScalar(
  name: string,
  description: string,
  pattern: RegExp,
  refused: string,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value)) throw refusal(refused);
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** 'yyyy-MM-dd': a day of the calendar, without a time zone. */
export const LocalDate = textScalar(
  'LocalDate',
  'A day of the calendar without a time zone, `yyyy-MM-dd`, such as `2026-11-22`.',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'LocalDate wants a day such as "2026-11-22".',
);

/** 'HH:mm' or 'HH:mm:ss': wall-clock time. */
export const LocalTime = textScalar(
  'LocalTime',
  'Wall-clock time in the customer’s time zone, `HH:mm` or `HH:mm:ss`, from `00:00` to `23:59:59`.',
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
  'LocalTime wants a time such as "18:00", from "00:00" to "23:59".',
);

/** 'HH:mm' where '24:00' is the end of the day. */
export const LocalEndTime = textScalar(
  'LocalEndTime',
  'Wall-clock time that ends a span, `HH:mm`; `24:00` is the end of the day.',
  /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
  'LocalEndTime wants a time such as "18:00", up to "24:00".',
);

/** Held as milliseconds, written as ISO 8601. */
export const Duration = new GraphQLScalarType<number, string>({
  name: 'Duration',
  description: 'A length of time in ISO 8601, exact to the millisecond, such as `PT1H5M` or `PT12.5S`.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (value) => formatDuration(Number(value)),
  parseValue: () => {
    throw refusal('Duration is only given, never taken.');
  },
});

/** Milliseconds as ISO 8601: hours, minutes and seconds, never days, which can be 23 hours long. */
export function formatDuration(milliseconds: number): string {
  const sign = milliseconds < 0 ? '-' : '';
  const whole = Math.abs(milliseconds);
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const seconds = (whole % 60_000) / 1000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`].filter(Boolean);
  return `${sign}PT${parts.join('') || '0S'}`;
}
