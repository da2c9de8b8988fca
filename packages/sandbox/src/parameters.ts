import { badDate, badRequest } from './rejection.ts';

/** A parsed query; repeated names become a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const maxInt64 = 2n ** 63n - 1n;

/** Reads an optional text. @throws Rejection 400 when it is given twice. */
export function text(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined || typeof value === 'string') return value ?? null;
  throw badRequest(`${name} is given more than once`);
}

/** Reads an optional id. @throws Rejection 400 when it is not an int64. */
export function id(query: Query, name: string): bigint | null {
  const value = text(query, name);
  return value === null ? null : readId(name, value);
}

/** Reads a mandatory id. @throws Rejection 400 when it is missing or not an int64. */
export function requiredId(query: Query, name: string): bigint {
  return id(query, name) ?? missing(name);
}

/** Reads at least one id. @throws Rejection 400 when there is none, or one is not an int64. */
export function requiredIds(query: Query, name: string): bigint[] {
  const value = query[name] ?? missing(name);
  return (typeof value === 'string' ? [value] : value).map((item) => readId(name, item));
}

/** Reads a list of texts; null when it is missing. */
export function texts(query: Query, name: string): readonly string[] | null {
  const value = query[name];
  return value === undefined ? null : [value].flat();
}

/** Reads a list of ids; null when it is missing. @throws Rejection 400 when one is not an int64. */
export function ids(query: Query, name: string): bigint[] | null {
  return texts(query, name)?.map((item) => readId(name, item)) ?? null;
}

/** Reads a whole number. @throws Rejection 400 when it is missing, or outside the limits. */
export function requiredInteger(query: Query, name: string, [low, high]: readonly [number, number]): number {
  const value = Number(text(query, name) ?? missing(name));
  if (!Number.isInteger(value) || value < low || value > high)
    throw badRequest(`${name} is not from ${low} to ${high}`);
  return value;
}

/** Reads an optional boolean. @throws Rejection 400 when it is neither true nor false. */
export function boolean(query: Query, name: string, byDefault: boolean): boolean {
  return query[name] === undefined ? byDefault : requiredBoolean(query, name);
}

/** Reads a mandatory boolean. @throws Rejection 400 when it is neither true nor false. */
export function requiredBoolean(query: Query, name: string): boolean {
  const value = text(query, name) ?? missing(name);
  if (value !== 'true' && value !== 'false') throw badRequest(`${name} is neither true nor false`);
  return value === 'true';
}

/** Reads 'dd/MM/yyyy HH:mm:ss Z' as epoch seconds. @throws Rejection 422 for any other format, such as ISO 8601. */
export function instant(query: Query, name: string): number | null {
  const value = text(query, name);
  if (value === null) return null;
  const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/.exec(value);
  const [, day, month, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match ?? [];
  const milliseconds = Date.parse(
    `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${sign}${zoneHours}:${zoneMinutes}`,
  );
  if (!isCalendarDay(year, month, day) || Number.isNaN(milliseconds)) throw badDate(name, 'dd/MM/yyyy HH:mm:ss Z');
  return milliseconds / 1000;
}

/** Reads a mandatory instant. @throws Rejection 400 when it is missing, 422 when it has another format. */
export function requiredInstant(query: Query, name: string): number {
  return instant(query, name) ?? missing(name);
}

/**
 * Reads ISO 8601 with milliseconds and an offset as epoch seconds.
 *
 * @throws Rejection 400 when it is missing, 422 for any other format.
 */
export function requiredIsoInstant(query: Query, name: string): number {
  const value = text(query, name) ?? missing(name);
  const format = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:?\d\d)$/;
  const [, year, month, day] = format.exec(value) ?? [];
  const milliseconds = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!isCalendarDay(year, month, day) || Number.isNaN(milliseconds)) {
    throw badDate(name, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
  }
  return milliseconds / 1000;
}

/** Reads 'dd/MM/yyyy' as days since 1970. @throws Rejection 400 when it is missing, 422 for any other format. */
export function requiredDay(query: Query, name: string): number {
  const value = text(query, name) ?? missing(name);
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
  if (!isCalendarDay(year, month, day)) throw badDate(name, 'dd/MM/yyyy');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 86_400_000;
}

/** Checks the calendar, because `Date` rolls 31 February over to March. */
function isCalendarDay(year?: string, month?: string, day?: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

function readId(name: string, value: string): bigint {
  if (!/^-?\d{1,19}$/.test(value) || BigInt(value) > maxInt64) throw badRequest(`${name} is not an id`);
  return BigInt(value);
}

function missing(name: string): never {
  throw badRequest(`${name} is missing`);
}
