/**
 * Wall clock of France, the time zone of every customer of the sandbox.
 *
 * The rule (last Sundays of March and October, 01:00 UTC) is written out because `Intl` would cost more than a
 * vehicle's full day of steps.
 *
 * A `day` counts calendar days since 1 January 1970; instants are epoch seconds.
 */
const secondsPerDay = 86_400;

function lastSundayAt1Utc(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() / 1000 - lastDay.getUTCDay() * secondsPerDay;
}

const summers = new Map<number, readonly [number, number]>();

function summerOf(year: number): readonly [number, number] {
  let summer = summers.get(year);
  if (!summer) {
    summer = [lastSundayAt1Utc(year, 2), lastSundayAt1Utc(year, 9)];
    summers.set(year, summer);
  }
  return summer;
}

/** Seconds that the wall clock is ahead of UTC. */
function offsetAt(instant: number): number {
  const [start, end] = summerOf(new Date(instant * 1000).getUTCFullYear());
  return instant >= start && instant < end ? 7200 : 3600;
}

/** Instant at which a wall clock shows this time of this day. */
export function instantOf(day: number, secondOfDay: number): number {
  const asUtc = day * secondsPerDay + secondOfDay;
  return asUtc - offsetAt(asUtc - 3600);
}

export interface WallClock {
  readonly day: number;
  readonly secondOfDay: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

export function wallClock(instant: number): WallClock {
  const local = instant + offsetAt(instant);
  const day = Math.floor(local / secondsPerDay);
  return { day, secondOfDay: local - day * secondsPerDay, weekday: weekdayOf(day) };
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** 'yyyy-MM-dd' */
export function isoDay(day: number): string {
  return new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10);
}

/** 'dd/MM/yyyy' */
export function frenchDay(day: number): string {
  const [year, month, date] = isoDay(day).split('-');
  return `${date}/${month}/${year}`;
}

/** 'HH:mm:ss' */
export function frenchTime(secondOfDay: number): string {
  return [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

export function isoInstant(instant: number): string {
  return new Date(instant * 1000).toISOString();
}
