import type { Difference } from '../mutations/read-back.ts';
import type { ListedBefore } from './delete-schedules.type.ts';
import type { PrivacySchedule, RecurringPrivacySchedule } from './privacy-schedule.type.ts';
import { compareWeeks, sentenceOf } from './week-comparison.ts';

type Rows = readonly RecurringPrivacySchedule[];

export const listedBefore = (schedules: readonly PrivacySchedule[]): ListedBefore[] =>
  schedules.map(({ oceanId, validity }) => ({ oceanId, end: validity?.end?.getTime() ?? null }));

/** Reports a schedule that no longer applies after an instant. One that had not begun ends before it starts. */
export function hasEnded({ validity }: Pick<PrivacySchedule, 'validity'>, until: number): boolean {
  const { start, end } = validity ?? {};
  return end !== null && end !== undefined && end.getTime() <= Math.max(until, start?.getTime() ?? -Infinity);
}

/** Schedules that were listed before and end by the deletion, be they named or not. */
export function endedNow<S extends PrivacySchedule>(
  now: readonly S[],
  before: readonly ListedBefore[],
  until: number,
): S[] {
  const ends = new Map(before.map(({ oceanId, end }) => [oceanId, end]));
  return now.filter((schedule) => {
    const end = ends.get(schedule.oceanId);
    return end !== undefined && end !== (schedule.validity?.end?.getTime() ?? null) && hasEnded(schedule, until);
  });
}

/**
 * Compares a driver's weekly hours with the expected result of a deletion: finds named rows that still apply, missing hours
 * that were not named, and deleted hours that are there again under a new id.
 *
 * @param named Ocean ids, in the order of the input
 */
export function deletionDifferences(
  before: Rows,
  now: Rows,
  named: readonly (string | null)[],
  until: number,
): Difference[] {
  const listed = new Map(now.map((row) => [row.oceanId, row]));
  const continuing = named.flatMap((oceanId, index) => {
    const row = oceanId === null ? undefined : listed.get(oceanId);
    return row === undefined || hasEnded(row, until)
      ? []
      : { field: ['input', 'ids', String(index)], message: 'the schedule still applies' };
  });
  const remaining = before.filter(({ oceanId }) => !named.includes(oceanId));
  const weeks = compareWeeks(remaining, now, until, Infinity)
    .filter(({ isMissing }) => isMissing || continuing.length === 0)
    .map((difference) => ({
      field: ['input', 'ids'],
      message: sentenceOf(difference, 'that were not to be deleted', 'that were to be deleted'),
    }));
  return [...continuing, ...weeks];
}
