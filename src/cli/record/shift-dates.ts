const dayMillis = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const isoDay = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

/**
 * Moves dates by a whole number of weeks: weekdays and hours stay, which private hours depend on. Returns null for a text
 * that is no date.
 */
export function shiftDateText(text: string, weeks: number): string | null {
  const millis = weeks * 7 * dayMillis;
  const moved = (date: string): string | null => (Number.isNaN(day(date)) ? null : isoDay(day(date) + millis));
  const [, iso, rest = ''] = /^(\d{4}-\d\d-\d\d)([T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  if (iso !== undefined) {
    const date = moved(iso);
    return date === null ? null : `${date}${rest}`;
  }
  const [, dd, mm, yyyy, time = ''] = /^(\d\d)\/(\d\d)\/(\d{4})( [\d:]+(?: [+-]\d{4})?)?$/.exec(text) ?? [];
  if (yyyy !== undefined) {
    const date = moved(`${yyyy}-${mm ?? ''}-${dd ?? ''}`);
    return date === null ? null : `${date.split('-').toReversed().join('/')}${time}`;
  }
  const [, month] = /^(\d{4}-\d\d)$/.exec(text) ?? [];
  if (month !== undefined) return moved(`${month}-15`)?.slice(0, 7) ?? null;
  return /^\d{12,13}$/.test(text) ? String(Number(text) + millis) : null;
}

/** Moves an instant in epoch milliseconds; a number below 10^11 is in seconds. */
export function shiftEpoch(value: number, weeks: number): number {
  const millis = weeks * 7 * dayMillis;
  return Math.abs(value) < 1e11 ? value + millis / 1000 : value + millis;
}
