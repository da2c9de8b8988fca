import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { lastPositionLists } from '../vehicle-position/last-position-lists.ts';
import { allowsStale } from '../../snapshot/reading.ts';
import type { OutcomeCode, Rejection, Result } from '../mutations/result.ts';
import { outcomeErrors } from '../mutations/outcome-errors.ts';
import { toPlannedRequest } from '../mutations/planned-request.type.ts';
import { confirmationOf, write } from '../mutations/read-back.ts';
import type { PreparedWrite } from '../mutations/write-batch.ts';
import type { WriteWords } from '../mutations/write-failures.ts';
import type { Writer } from '../mutations/writer.ts';
import type { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';
import { hasBegun, rejectPast } from './validity.ts';
import { exceptionalSchedulesSnapshot } from './privacy-schedule.loader.ts';
import type { ExceptionInput, SetExceptionalPrivacyScheduleInput } from './set-exceptional.type.ts';
import { toSetExceptionalRequest } from './schedule-writes.mapping.ts';
import { differencesOf, isSameSecond, type WrittenException } from './written-exception.ts';

type Code =
  'DRIVER_NOT_FOUND' | 'SCHEDULE_NOT_FOUND' | 'ALREADY_BEGUN' | 'PAST_NOT_CHANGEABLE' | 'CHANGED_SINCE' | OutcomeCode;

export interface ExceptionalOutcome extends Result<Code> {
  driver: Driver | null;
  written: WrittenException | null;
}

export const notSet = (userErrors: Rejection<Code>[]): ExceptionalOutcome => ({
  driver: null,
  written: null,
  userErrors,
});

/**
 * Reads the driver's exceptions, to find the new one by comparison afterwards. A new one does not depend on them: while
 * Ocean's reads fail, cached ones suffice. A change of one is checked against Ocean's current data.
 */
async function exceptionsBefore(
  { schedules }: CustomerLoaders,
  driverId: string,
  { scheduleId }: SetExceptionalPrivacyScheduleInput,
): Promise<readonly ExceptionalPrivacySchedule[]> {
  try {
    return await schedules.currentExceptional(driverId);
  } catch (error) {
    if (scheduleId || !allowsStale(error)) throw error;
    return schedules.exceptional(driverId);
  }
}

export async function setExceptional(
  customer: CustomerLoaders,
  input: SetExceptionalPrivacyScheduleInput,
  writer: Writer,
): Promise<ExceptionalOutcome> {
  const { reads, drivers } = customer;
  const past = rejectPast(input.period.start, reads.now(), ['input', 'period', 'start']);
  if (past !== null) return notSet([past]);
  const driver = await drivers.canonical(toOceanId(input.driverId, 'Driver') ?? '');
  if (driver === null) {
    const message = 'there is no such driver, or the caller may not see them';
    return notSet([{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverId'], message }]);
  }
  const before = await exceptionsBefore(customer, driver.oceanId, input);
  const scheduleId = input.scheduleId ? toOceanId(input.scheduleId, 'ExceptionalPrivacySchedule') : null;
  const changed = before.find(({ oceanId }) => oceanId === scheduleId) ?? null;
  const extensionId = changed?.extension?.oceanId ?? null;
  if (scheduleId !== null) {
    const rejection = rejectionOf(changed, extensionId, input, reads.now());
    if (rejection !== null) return notSet([rejection]);
  }
  const mutation = 'setExceptionalPrivacySchedule';
  const { change, readBack, written } = prepareException(driver.oceanId, input, { before, extensionId, mutation });
  if (input.validateOnly) {
    const plannedCalls = [toPlannedRequest(change.request, reads.caller)];
    return { driver, written: null, userErrors: [], plannedCalls };
  }
  const outcome = await write(writer, change, () => readBack(writer.afterWrite()));
  const userErrors = outcomeErrors(outcome, exceptionWords.rejected, exceptionWords.toRead);
  return {
    driver,
    written: outcome.outcome === 'REFUSED' ? null : written,
    userErrors,
    ...confirmationOf(outcome),
  };
}

/** Words of the messages about one driver's exception. */
export const exceptionWords: WriteWords = {
  object: 'this driver’s hours',
  unchanged: 'the driver’s hours did not change',
  rejected: 'Ocean rejected this exception',
  toRead: 'driver { privacySchedules(kinds: [EXCEPTIONAL]) }',
};

/** The write of one exception, and what identifies the exception afterwards. */
export interface PreparedException extends PreparedWrite {
  readonly written: WrittenException;
}

/** Prepares the write of one driver's exception. */
export function prepareException(
  driverId: string,
  input: ExceptionInput,
  {
    before,
    extensionId,
    mutation,
  }: {
    /** The driver's exceptions before the write. */
    readonly before: readonly ExceptionalPrivacySchedule[];
    /** Of the exception to change; null: a new one. */
    readonly extensionId: string | null;
    /** Its name, for the audit. */
    readonly mutation: string;
  },
): PreparedException {
  const written = {
    extensionId,
    before: new Set(before.map(({ oceanId }) => oceanId)),
    start: input.period.start,
    end: input.period.end,
    description: input.description ?? null,
  };
  return {
    change: {
      mutation,
      targets: { driverId, ...(extensionId === null ? {} : { extensionId }) },
      request: toSetExceptionalRequest(driverId, extensionId ?? undefined, input),
      affects: { names: [exceptionalSchedulesSnapshot, ...lastPositionLists], rules: [] },
    },
    readBack: async ({ schedules }) => differencesOf(await schedules.exceptional(driverId), written),
    written,
  };
}

/** Checks that an exception can be changed; null: it can. */
function rejectionOf(
  exception: ExceptionalPrivacySchedule | null,
  extensionId: string | null,
  { expectedPeriod }: SetExceptionalPrivacyScheduleInput,
  now: Date,
): Rejection<Code> | null {
  if (exception === null || extensionId === null) {
    const message = 'the driver has no such exception';
    return { code: 'SCHEDULE_NOT_FOUND', field: ['input', 'scheduleId'], message };
  }
  const { validity } = exception;
  if (
    expectedPeriod &&
    !(isSameSecond(validity?.start, expectedPeriod.start) && isSameSecond(validity?.end, expectedPeriod.end))
  ) {
    const message = 'the exception no longer has this period; read it again before changing it';
    return { code: 'CHANGED_SINCE', field: ['input', 'expectedPeriod'], message };
  }
  if (!hasBegun(validity?.start, now)) return null;
  const message = 'the exception has begun: Ocean changes only those that lie in the future';
  return { code: 'ALREADY_BEGUN', field: ['input', 'scheduleId'], message };
}
