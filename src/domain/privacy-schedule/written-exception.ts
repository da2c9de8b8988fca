import type { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';

/** What is known of an exception that was just written: Ocean answers only that it did so. */
export interface WrittenException {
  /** Of the exception that was changed; null: a new one was made. */
  readonly extensionId: string | null;
  /** The driver's exceptions before the change, by number. */
  readonly before: ReadonlySet<string>;
  readonly start: Date;
  readonly end: Date;
}

/** The exception as Ocean holds it now; null when it cannot be told from the others. */
export function findWritten(
  schedules: readonly ExceptionalPrivacySchedule[],
  { extensionId, before, start, end }: WrittenException,
): ExceptionalPrivacySchedule | null {
  const isWritten = ({ oceanId, extension, validity }: ExceptionalPrivacySchedule): boolean =>
    extensionId === null
      ? !before.has(oceanId) && isSameSecond(validity?.start, start) && isSameSecond(validity?.end, end)
      : extension?.oceanId === extensionId;
  const [found = null, ...others] = schedules.filter(isWritten);
  return others.length === 0 ? found : null;
}

function isSameSecond(one: Date | null | undefined, other: Date): boolean {
  return Math.floor((one?.getTime() ?? NaN) / 1000) === Math.floor(other.getTime() / 1000);
}
