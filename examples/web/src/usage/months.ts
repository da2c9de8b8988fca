import type { PrivacyPeriodInput } from 'ocean-graphql-client';
import { timeZone } from '../i18n/formats.ts';

export interface Month {
  /** Such as '2026-05'. */
  readonly key: string;
  readonly period: PrivacyPeriodInput;
}

const wallClock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });

/** The company's calendar day at an instant, such as 2026-05-31. */
export function dayAt(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
}

/** The month before that of an instant. */
export function lastFullMonth(now: Date): Month {
  const [year = 0, month = 1] = dayAt(now).split('-').map(Number);
  return monthOf(year, month - 2);
}

/** Lists the month of an instant and the months before it, newest first. */
export function monthsUntil(now: Date, count: number): Month[] {
  const [year = 0, month = 1] = dayAt(now).split('-').map(Number);
  return Array.from({ length: count }, (_, back) => monthOf(year, month - 1 - back));
}

function monthOf(year: number, monthIndex: number): Month {
  const first = new Date(Date.UTC(year, monthIndex));
  return {
    key: first.toISOString().slice(0, 7),
    period: { start: midnight(year, monthIndex), end: midnight(year, monthIndex + 1) },
  };
}

/** First instant of a month, in ISO 8601. */
function midnight(year: number, monthIndex: number): string {
  return midnightAt(Date.UTC(year, monthIndex));
}

/**
 * First instant of a calendar day of the company, in ISO 8601.
 *
 * @param day such as 2026-12-24
 * @param later days after it
 */
export function midnightOf(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return midnightAt(Date.UTC(year, month - 1, date + later));
}

/** Midnight never falls into a change to or from daylight saving time, which is later in the night. */
function midnightAt(utc: number): string {
  const [hour = 0, minute = 0] = wallClock.format(utc).split(':').map(Number);
  return new Date(utc - (hour * 60 + minute) * 60_000).toISOString();
}
