import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { PreparedWrite } from '../mutations/write-batch.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { lastPositionLists } from '../vehicle-position/last-position-lists.ts';
import type { OutcomeCode, Rejection, Result } from '../mutations/result.ts';
import { outcomeErrors } from '../mutations/outcome-errors.ts';
import { toPlannedRequest } from '../mutations/planned-request.type.ts';
import { confirmationOf, type ReadBack, write } from '../mutations/read-back.ts';
import type { WriteWords } from '../mutations/write-failures.ts';
import type { Writer } from '../mutations/writer.ts';
import { clockToleranceMillis, overlaps, rejectPast } from './validity.ts';
import { recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';
import type { SetRecurringPrivacyScheduleInput, WeekInput } from './set-recurring.type.ts';
import { toSetRecurringRequest } from './schedule-writes.mapping.ts';
import { compareWeeks, sentenceOf, type Week } from './week-comparison.ts';
import { SettableSlotKind } from './privacy-schedule.enums.ts';

type Code = 'DRIVER_NOT_FOUND' | 'PAST_NOT_CHANGEABLE' | 'CHANGED_SINCE' | OutcomeCode;

export interface RecurringOutcome extends Result<Code> {
  driver: Driver | null;
}

export const notSet = (userErrors: Rejection<Code>[], driver: Driver | null = null): RecurringOutcome => ({
  driver,
  userErrors,
});

/** Without a start, Ocean chooses when hours begin: at the time of the request, or on the next day. */
const startMillis = 24 * 60 * 60 * 1000;

/** Ocean may write "without end" as a far instant. */
const farEnd = Date.UTC(2099, 0, 1);

export async function setRecurring(
  customer: CustomerLoaders,
  input: SetRecurringPrivacyScheduleInput,
  writer: Writer,
): Promise<RecurringOutcome> {
  const { reads } = customer;
  const past = pastOf(input, reads.now());
  if (past !== null) return notSet([past]);
  const driver = await customer.drivers.canonical(toOceanId(input.driverId, 'Driver') ?? '');
  if (driver === null) {
    const message = 'there is no such driver, or the caller may not see them';
    return notSet([{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverId'], message }]);
  }
  const changed = await changedSince(customer, driver.oceanId, input);
  if (changed !== null) return notSet([changed], driver);
  const { change, readBack } = prepareRecurring(customer, driver.oceanId, input, 'setRecurringPrivacySchedule');
  if (input.validateOnly) {
    return { driver, userErrors: [], plannedCalls: [toPlannedRequest(change.request, reads.caller)] };
  }
  const outcome = await write(writer, change, () => readBack(writer.afterWrite()));
  const userErrors = outcomeErrors(outcome, recurringWords.rejected, recurringWords.toRead);
  return { driver, userErrors, ...confirmationOf(outcome) };
}

/** Words of the messages about one driver's weekly hours. */
export const recurringWords: WriteWords = {
  object: 'this driver’s hours',
  unchanged: 'the driver’s hours did not change',
  rejected: 'Ocean rejected these hours',
  toRead: 'driver { privacySchedules(kinds: [RECURRING]) }',
};

/**
 * Prepares the write of one driver's weekly hours.
 *
 * @param mutation its name, for the audit
 */
export function prepareRecurring(
  { reads }: CustomerLoaders,
  driverId: string,
  input: WeekInput,
  mutation: string,
): PreparedWrite {
  return {
    change: {
      mutation,
      targets: { driverId },
      request: toSetRecurringRequest(driverId, input),
      affects: { names: [recurringSchedulesSnapshot, ...lastPositionLists], rules: [] },
    },
    readBack: async ({ schedules }) => differencesOf(input, await schedules.recurring(driverId), reads.now()),
  };
}

/** Rejects a validity that begins, or without a start ends, before now: it would change a past week. */
export function pastOf({ validity }: WeekInput, now: Date): Rejection<'PAST_NOT_CHANGEABLE'> | null {
  const { start, end } = validity ?? {};
  if (start) return rejectPast(start, now, ['input', 'validity', 'start']);
  return end ? rejectPast(end, now, ['input', 'validity', 'end']) : null;
}

/** The known part of the span in which the hours apply. */
function spanOf({ validity }: WeekInput, now: Date): { from: number; until: number } {
  const { start, end } = validity ?? {};
  const from = start ? Math.max(start.getTime(), now.getTime() + clockToleranceMillis) : now.getTime() + startMillis;
  return { from: Math.ceil(from / 1000) * 1000, until: end ? Math.floor(end.getTime() / 1000) * 1000 : Infinity };
}

/** Compares a driver's hours with the request, on the named days; null: the span is too short to compare. */
function differencesOf(input: WeekInput, found: readonly Week[], now: Date): ReadBack {
  const { from, until } = spanOf(input, now);
  if (until - from < 1000) return null;
  const settable: readonly string[] = Object.values(SettableSlotKind);
  const named: readonly string[] = input.days.map(({ day }) => day);
  const wanted = input.days.map(({ day, slots }) => ({
    validity: null,
    slots: slots.map(({ start, end, kind }) => ({ day, kind, start, end })),
  }));
  const there = found.map(({ validity, slots }) => ({
    validity: validity?.end && validity.end.getTime() >= farEnd ? { start: validity.start, end: null } : validity,
    slots: slots.filter(({ day, kind }) => named.includes(day) && settable.includes(kind)),
  }));
  return compareWeeks(wanted, there, from, until).map((difference) => ({
    field: ['input', 'days', String(named.indexOf(difference.day)), 'slots'],
    message: sentenceOf(difference, 'that were requested', 'that were not requested'),
  }));
}

/** Rejects the change when Ocean's rows are not those that the client has read; null: they are, or none were named. */
async function changedSince(
  customer: CustomerLoaders,
  driverId: string,
  input: SetRecurringPrivacyScheduleInput,
): Promise<Rejection<'CHANGED_SINCE'> | null> {
  const { expectedScheduleIds: expected } = input;
  if (!expected) return null;
  const now = customer.reads.now();
  const { start, end } = input.validity ?? {};
  const during = { start: start ?? now, end: end ?? null };
  const named: readonly string[] = input.days.map(({ day }) => day);
  const current = (await customer.schedules.currentRecurring(driverId)).filter(
    ({ validity, slots }) => overlaps(validity, during) && slots.some(({ day }) => named.includes(day)),
  );
  const ids = new Set(current.map(({ oceanId }) => oceanId));
  const seen = new Set(expected.map((id) => toOceanId(id, 'RecurringPrivacySchedule')));
  if (isSame(ids, seen)) return null;
  const message =
    'the driver’s hours on these days are no longer those that were expected; read them again before changing them';
  return { code: 'CHANGED_SINCE', field: ['input', 'expectedScheduleIds'], message };
}

function isSame(one: ReadonlySet<string | null>, other: ReadonlySet<string | null>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
