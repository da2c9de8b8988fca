import { Temporal } from 'temporal-polyfill';
import { BadUserInput } from '../../graphql/errors.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

const dayMillis = 86_400_000;

/** Maximum length of a period: a vehicle sends hundreds of positions a day. */
export const maxTrackDays = 7;

/** Ocean has no older positions. */
export const maxTrackMonths = 2;

/** Period of positions. Its end is excluded. */
export interface TrackPeriod {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Validates a period before anything is requested.
 *
 * @throws BadUserInput naming the argument
 */
export function checkTrackPeriod(
  { from, to }: TrackPeriod,
  { now, timeZone }: Pick<UpstreamReads, 'now' | 'timeZone'>,
): void {
  const clock = now();
  if (from > clock) throw new BadUserInput('from', 'must not lie in the future.');
  if (from.getTime() < oldest(clock, timeZone)) {
    throw new BadUserInput(
      'from',
      `must not lie more than ${maxTrackMonths} months ago: Ocean has no older positions.`,
    );
  }
  if (to <= from) throw new BadUserInput('to', 'must lie after from.');
  if (to.getTime() - from.getTime() > maxTrackDays * dayMillis) {
    throw new BadUserInput('to', `must lie at most ${maxTrackDays} days after from: request a shorter period.`);
  }
}

function oldest(now: Date, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return local.subtract({ months: maxTrackMonths }).epochMilliseconds;
}

/** Length of a period in days, for its cost: at least one, at most the maximum. */
export function trackDays(from: string, to: string): number {
  const days = Math.ceil((Date.parse(to) - Date.parse(from)) / dayMillis);
  return Number.isNaN(days) ? 1 : Math.min(Math.max(days, 1), maxTrackDays);
}
