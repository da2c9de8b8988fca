import { compareIds } from '../../list-index/sorting.ts';
import type { Difference } from '../mutations/read-back.ts';
import type { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';

/** What is known of an exception that was just written: Ocean's response does not name it. */
export interface WrittenException {
  /** Of the exception that was changed; null: a new one was made. */
  readonly extensionId: string | null;
  /** Ocean ids of the driver's exceptions before the change. */
  readonly before: ReadonlySet<string>;
  readonly start: Date;
  readonly end: Date;
  /** Null: none was sent, so that Ocean decides. */
  readonly description: string | null;
}

type Rows = readonly ExceptionalPrivacySchedule[];

/**
 * The exception as Ocean lists it now: the one that has most of what was written, the newest of those that are equal.
 * Null when there is none.
 */
export function findWritten(schedules: Rows, written: WrittenException): ExceptionalPrivacySchedule | null {
  const [best = null] = candidates(schedules, written).toSorted(
    (a, b) => inputErrorsOf(a, written).length - inputErrorsOf(b, written).length || compareIds(b.oceanId, a.oceanId),
  );
  return best;
}

/** How Ocean's exceptions differ from what was written; none: the exception is there as asked. */
export function differencesOf(schedules: Rows, written: WrittenException): Difference[] {
  const found = findWritten(schedules, written);
  if (found !== null) return inputErrorsOf(found, written);
  const message =
    written.extensionId === null ? 'the driver has no new exception' : 'the driver has the exception no longer';
  return [{ field: ['input'], message }];
}

/** The changed exception, or all new ones. Several drivers may share an extension: the list is of one driver. */
function candidates(schedules: Rows, { extensionId, before }: WrittenException): ExceptionalPrivacySchedule[] {
  return schedules.filter(({ oceanId, extension }) =>
    extensionId === null ? !before.has(oceanId) : extension?.oceanId === extensionId,
  );
}

function inputErrorsOf(
  { validity, description }: ExceptionalPrivacySchedule,
  { start, end, description: wanted }: WrittenException,
): Difference[] {
  const fault = (path: string[], what: string): Difference => ({
    field: ['input', ...path],
    message: `the exception’s ${what} is another`,
  });
  return [
    ...(isSameSecond(validity?.start, start) ? [] : [fault(['period', 'start'], 'start')]),
    ...(isSameSecond(validity?.end, end) ? [] : [fault(['period', 'end'], 'end')]),
    ...(wanted === null || (description ?? '').trim() === wanted.trim() ? [] : [fault(['description'], 'description')]),
  ];
}

/** Ocean keeps whole seconds. */
export function isSameSecond(one: Date | null | undefined, other: Date): boolean {
  return Math.floor((one?.getTime() ?? NaN) / 1000) === Math.floor(other.getTime() / 1000);
}
