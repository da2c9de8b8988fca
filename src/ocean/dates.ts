const two = (part: number): string => String(part).padStart(2, '0');
const four = (part: number): string => String(part).padStart(4, '0');

/**
 * Formats an instant for a query of Ocean: 'dd/MM/yyyy HH:mm:ss +0000', always in UTC. Ocean rejects ISO 8601 there
 * with 422.
 *
 * @throws RangeError for an invalid date, or a year of more than four digits.
 */
export function formatQueryDate(instant: Date): string {
  const year = instant.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError('an instant outside the years 0 to 9999');
  const day = `${two(instant.getUTCDate())}/${two(instant.getUTCMonth() + 1)}/${four(year)}`;
  const time = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} +0000`;
}

/**
 * Formats an instant for the one endpoint of Ocean that takes ISO 8601: '2026-11-18T10:00:00.000+00:00'. Whether it accepts
 * 'Z' is *open*, so the offset is written out.
 *
 * @throws RangeError for an invalid date, or a year of more than four digits.
 */
export function formatQueryIsoDate(instant: Date): string {
  const year = instant.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError('an instant outside the years 0 to 9999');
  return instant.toISOString().replace('Z', '+00:00');
}

/**
 * Formats a calendar day 'yyyy-MM-dd' for a query of Ocean: 'dd/MM/yyyy'.
 *
 * @throws RangeError when the text is not a day of the calendar.
 */
export function formatQueryDay(localDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate) ?? [];
  if (!isCalendarDay(year, month, day)) throw new RangeError('not a day of the calendar');
  return `${day}/${month}/${year}`;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
// The form that Ocean nearly always sends, and that Date parses by itself.
const usual = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{3})?Z$/;
const epochText = /^-?\d{9,16}$/;

/**
 * Parses a date of Ocean: ISO 8601 in some responses, epoch milliseconds in others, for the same field. Returns null for
 * anything else, and for an instant outside the years 0001 to 9999, which RFC 3339 cannot represent.
 *
 * No document states the zone of an ISO time without an offset (*open*): it is read as UTC, here only.
 */
export function readDate(value: unknown): Date | null {
  if (typeof value === 'number') return valid(new Date(value));
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (usual.test(text)) return valid(ifOnDay(new Date(text), text.slice(8, 10)));
  if (epochText.test(text)) return valid(new Date(Number(text)));
  const [, year, month, day, time = '00:00', offset = 'Z'] = iso.exec(text) ?? [];
  if (!isCalendarDay(year, month, day)) return null;
  return valid(new Date(`${year}-${month}-${day}T${time}${withColon(offset)}`));
}

/** Converts '+0100' and '+01', which are ISO 8601, to '+01:00', which Date parses. */
function withColon(offset: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours === undefined ? offset : `${hours}:${minutes}`;
}

/** Returns false for 31 February, which Date would roll over to March. */
function isCalendarDay(year?: string, month?: string, day?: string): boolean {
  return day !== undefined && ifOnDay(new Date(`${year}-${month}-${day}T00:00:00Z`), day) !== null;
}

function ifOnDay(instant: Date, day: string): Date | null {
  return instant.getUTCDate() === Number(day) ? instant : null;
}

const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

function valid(instant: Date | null): Date | null {
  const time = instant?.getTime() ?? NaN;
  return time >= firstInstant && time <= lastInstant ? instant : null;
}
