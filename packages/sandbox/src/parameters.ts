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
