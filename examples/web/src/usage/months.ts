import type { PrivacyPeriodInput } from '../graphql/operations.generated.ts';

/** Time zone of the months: the company's, as for Ocean's days, not the reader's. */
const timeZone = 'Europe/Paris';

export interface Month {
  /** Such as '2026-05'. */
  readonly key: string;
  readonly label: string;
  readonly period: PrivacyPeriodInput;
}

const labels = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const wallClock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });

/** Lists the month of an instant and the months before it, newest first. */
export function monthsUntil(now: Date, count: number): Month[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => monthOf(year, month - 1 - back));
}

function monthOf(year: number, monthIndex: number): Month {
  const first = new Date(Date.UTC(year, monthIndex));
  return {
    key: first.toISOString().slice(0, 7),
    label: labels.format(first),
    period: { start: midnight(year, monthIndex), end: midnight(year, monthIndex + 1) },
  };
}

/** First instant of a month, in ISO 8601. Daylight saving never changes on the first of a month. */
function midnight(year: number, monthIndex: number): string {
  const utc = Date.UTC(year, monthIndex);
  const [hour = 0, minute = 0] = wallClock.format(utc).split(':').map(Number);
  return new Date(utc - (hour * 60 + minute) * 60_000).toISOString();
}
