const two = (part: number): string => String(part).padStart(2, '0');
const four = (part: number): string => String(part).padStart(4, '0');

/**
 * An instant as Ocean wants it in a query: 'dd/MM/yyyy HH:mm:ss +0000', always in UTC.
 * ISO 8601 there is refused with 422.
 *
 * @throws RangeError for an invalid date, or a year that four digits cannot write.
 */
export function formatQueryDate(instant: Date): string {
  const year = instant.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError('not an instant that Ocean can be sent');
  const day = `${two(instant.getUTCDate())}/${two(instant.getUTCMonth() + 1)}/${four(year)}`;
  const time = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} +0000`;
}

/**
 * A calendar day 'yyyy-MM-dd' as Ocean wants it in a query: 'dd/MM/yyyy'.
 *
 * @throws RangeError when the text is not a day of the calendar.
 */
export function formatQueryDay(localDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate) ?? [];
  if (!isCalendarDay(year, month, day)) throw new RangeError('not a day of the calendar');
  return `${day}/${month}/${year}`;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
// What Ocean gives nearly always, and Date reads by itself.
const usual = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{3})?Z$/;
const epochText = /^-?\d{9,16}$/;

/**
 * A date as Ocean gives it: ISO 8601 in some answers, epoch milliseconds in others, for the same field.
 * Anything else, such as a word where a date stood, is null, and so is an instant outside of the years 0001 to 9999,
 * which RFC 3339 cannot write.
 *
 * No document says what an ISO time without an offset means (*open*): it is read as UTC, here only.
 */
export function readDate(value: unknown): Date | null {
  if (typeof value === 'number') return valid(new Date(value));
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (usual.test(text)) return valid(onItsDay(new Date(text), text.slice(8, 10)));
  if (epochText.test(text)) return valid(new Date(Number(text)));
  const [, year, month, day, time = '00:00', offset = 'Z'] = iso.exec(text) ?? [];
  if (!isCalendarDay(year, month, day)) return null;
  return valid(new Date(`${year}-${month}-${day}T${time}${withColon(offset)}`));
}

/** '+0100' and '+01' are ISO 8601, but only '+01:00' is what Date parses. */
function withColon(offset: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours === undefined ? offset : `${hours}:${minutes}`;
}

/** Date rolls 31 February over to March: a day that is not in the calendar must not become another. */
function isCalendarDay(year?: string, month?: string, day?: string): boolean {
  return day !== undefined && onItsDay(new Date(`${year}-${month}-${day}T00:00:00Z`), day) !== null;
}

function onItsDay(instant: Date, day: string): Date | null {
  return instant.getUTCDate() === Number(day) ? instant : null;
}

const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

function valid(instant: Date | null): Date | null {
  const time = instant?.getTime() ?? NaN;
  return time >= firstInstant && time <= lastInstant ? instant : null;
}
