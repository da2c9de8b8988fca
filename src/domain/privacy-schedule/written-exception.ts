import { compareIds } from '../../list-index/sorting.ts';
import type { Difference } from '../mutations/read-back.ts';
import type { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';

/** Identifies an exception that was just written: Ocean's response does not name it. */
export interface WrittenException {
  /** Of the exception that was changed; null: a new one was made. */
  readonly extensionId: string | null;
  /** Ocean ids of the driver's exceptions before the change. */
  readonly before: ReadonlySet<string>;
  readonly start: Date;
  readonly end: Date;
  /** Null: none was sent, so Ocean chooses it. */
  readonly description: string | null;
}

type Rows = readonly ExceptionalPrivacySchedule[];

/**
 * Finds the exception in Ocean's list: the one with the fewest differences, the newest of equal ones. Null when there is
 * none.
 */
export function findWritten(schedules: Rows, written: WrittenException): ExceptionalPrivacySchedule | null {
  const [best = null] = candidates(schedules, written).toSorted(
    (a, b) =>
      differencesFrom(a, written).length - differencesFrom(b, written).length || compareIds(b.oceanId, a.oceanId),
  );
  return best;
}

/** Compares Ocean's exceptions with the written one; no differences: the exception is there as requested. */
export function differencesOf(schedules: Rows, written: WrittenException): Difference[] {
  const found = findWritten(schedules, written);
  if (found !== null) return differencesFrom(found, written);
  const message =
    written.extensionId === null ? 'the driver has no new exception' : 'the driver no longer has the exception';
  return [{ field: ['input'], message }];
}

/** The changed exception, or all new ones. Several drivers may share an extension: the list is of one driver. */
function candidates(schedules: Rows, { extensionId, before }: WrittenException): ExceptionalPrivacySchedule[] {
  return schedules.filter(({ oceanId, extension }) =>
    extensionId === null ? !before.has(oceanId) : extension?.oceanId === extensionId,
  );
}

function differencesFrom(
  { validity, description }: ExceptionalPrivacySchedule,
  { start, end, description: wanted }: WrittenException,
): Difference[] {
  const differs = (path: string[], property: string): Difference => ({
    field: ['input', ...path],
    message: `the exception’s ${property} differs`,
  });
  return [
    ...(isSameSecond(validity?.start, start) ? [] : [differs(['period', 'start'], 'start')]),
    ...(isSameSecond(validity?.end, end) ? [] : [differs(['period', 'end'], 'end')]),
    ...(wanted === null || (description ?? '').trim() === wanted.trim()
      ? []
      : [differs(['description'], 'description')]),
  ];
}

/** Ocean stores whole seconds. */
export function isSameSecond(one: Date | null | undefined, other: Date): boolean {
  return Math.floor((one?.getTime() ?? NaN) / 1000) === Math.floor(other.getTime() / 1000);
}
