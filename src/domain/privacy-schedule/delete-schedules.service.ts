import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { lastPositionLists } from '../vehicle-position/last-position-lists.ts';
import type { OutcomeCode, Rejection, Result } from '../mutations/result.ts';
import { outcomeErrors } from '../mutations/outcome-errors.ts';
import { toPlannedRequest } from '../mutations/planned-request.type.ts';
import { confirmationOf, type ReadBack, write } from '../mutations/read-back.ts';
import type { Change, Writer } from '../mutations/writer.ts';
import type { DeletePrivacySchedulesInput, ListedBefore } from './delete-schedules.type.ts';
import { toDeleteExceptionalRequest, toDeleteRecurringRequest } from './schedule-writes.mapping.ts';
import { deletionDifferences, hasEnded, listedBefore } from './deleted-schedules.ts';
import { clockToleranceMillis, hasBegun } from './validity.ts';
import { exceptionalSchedulesSnapshot, recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';

export type DeleteCode =
  'SCHEDULE_NOT_FOUND' | 'SEVERAL_DRIVERS' | 'SHARED_EXCEPTION' | 'ALREADY_BEGUN' | 'PAST_NOT_CHANGEABLE' | OutcomeCode;

export interface Deletion extends Result<DeleteCode> {
  named: readonly PrivacySchedule[];
  before: readonly ListedBefore[];
  endedUntil: number;
}

type Input = DeletePrivacySchedulesInput;

export const notDeleted = (userErrors: Rejection<DeleteCode>[]): Deletion => ({
  named: [],
  before: [],
  endedUntil: 0,
  userErrors,
});

export async function deleteRecurring(customer: CustomerLoaders, input: Input, writer: Writer): Promise<Deletion> {
  const { reads, schedules } = customer;
  const ids = input.ids.map((id) => toOceanId(id, 'RecurringPrivacySchedule'));
  const drivers = input.driverId ? [toOceanId(input.driverId, 'Driver')] : await driversOf(customer, ids);
  const [driverId = null, ...others] = [...new Set(drivers)].filter((driver) => driver !== null);
  if (!drivers.includes(null) && others.length > 0) {
    const message = 'must be schedules of one driver; delete those of each driver in a mutation of their own';
    return notDeleted([{ code: 'SEVERAL_DRIVERS', field: ['input', 'ids'], message }]);
  }
  const isFound = driverId !== null && !drivers.includes(null);
  const before = isFound ? await schedules.currentRecurring(driverId) : [];
  const missing = isFound
    ? missingOf(ids, (id) => before.some(({ oceanId }) => oceanId === id))
    : missingOf(drivers, (driver) => driver !== null);
  if (driverId === null || missing.length > 0) return notDeleted(missing);
  const now = reads.now().getTime();
  const past = errorsAt(ids, 'PAST_NOT_CHANGEABLE', 'has ended: the past is never changed', (id) =>
    before.some((row) => row.oceanId === id && hasEnded(row, now)),
  );
  if (past.length > 0) return notDeleted(past);
  const named = before.filter(({ oceanId }) => ids.includes(oceanId));
  const scheduleIds = [...new Set(ids)].filter((id) => id !== null);
  const endedUntil = now + clockToleranceMillis;
  const change = {
    mutation: 'deleteRecurringPrivacySchedules',
    targets: { driverId, scheduleIds },
    request: toDeleteRecurringRequest(driverId, scheduleIds),
    affects: { names: [recurringSchedulesSnapshot, ...lastPositionLists], rules: [] },
  };
  const deletion = { named, before: listedBefore(before), endedUntil };
  return sendDeletion(writer, input, deletion, change, async () => {
    const found = await writer.afterWrite().schedules.recurring(driverId);
    return deletionDifferences(before, found, ids, endedUntil);
  });
}

export async function deleteExceptional(customer: CustomerLoaders, input: Input, writer: Writer): Promise<Deletion> {
  const { reads, schedules } = customer;
  const ids = input.ids.map((id) => toOceanId(id, 'ExceptionalPrivacySchedule'));
  const driverId = input.driverId ? toOceanId(input.driverId, 'Driver') : null;
  const known = await schedules.exceptionsAround(driverId);
  const named = known.filter(
    ({ oceanId, driver }) => ids.includes(oceanId) && (driverId === null || driver.oceanId === driverId),
  );
  const missing = missingOf(ids, (id) => named.some(({ oceanId }) => oceanId === id));
  if (missing.length > 0) return notDeleted(missing);
  const begun = errorsAt(
    ids,
    'ALREADY_BEGUN',
    'has begun: Ocean deletes only exceptions that lie in the future',
    (id) => named.some(({ oceanId, validity }) => oceanId === id && hasBegun(validity?.start, reads.now())),
  );
  if (begun.length > 0) return notDeleted(begun);
  const extensionIds = [...new Set(named.flatMap(({ extension }) => extension?.oceanId ?? []))];
  const shared = [
    ...named
      .filter(({ extension }) => !extension?.oceanId)
      .map(() => 'contains an exception without the id that a deletion needs'),
    ...known
      .filter(({ oceanId, extension }) => extensionIds.includes(extension?.oceanId ?? '') && !ids.includes(oceanId))
      .map(({ id }) => `must also name ${id}, which Ocean would delete too`),
  ];
  if (shared.length > 0) {
    return notDeleted(shared.map((message) => ({ code: 'SHARED_EXCEPTION', field: ['input', 'ids'], message })));
  }
  const driverIds = [...new Set(named.map(({ driver }) => driver.oceanId))];
  const change = {
    mutation: 'deleteExceptionalPrivacySchedules',
    targets: { driverIds, extensionIds },
    request: toDeleteExceptionalRequest(extensionIds),
    affects: { names: [exceptionalSchedulesSnapshot, ...lastPositionLists], rules: [] },
  };
  const before = listedBefore(known.filter(({ driver }) => driverIds.includes(driver.oceanId)));
  return sendDeletion(writer, input, { named, before, endedUntil: reads.now().getTime() }, change, async () => {
    const loader = writer.afterWrite().schedules;
    const found = (await Promise.all(driverIds.map(async (driver) => loader.exceptional(driver)))).flat();
    return ids.flatMap((id, index) =>
      found.some(({ oceanId }) => oceanId === id)
        ? { field: ['input', 'ids', String(index)], message: 'the exception is still there' }
        : [],
    );
  });
}

async function driversOf({ schedules }: CustomerLoaders, ids: readonly (string | null)[]): Promise<(string | null)[]> {
  const known = ids.filter((id) => id !== null);
  const drivers = await schedules.driversOfRecurring(known);
  return ids.map((id) => (id === null ? null : (drivers[known.indexOf(id)] ?? null)));
}

function missingOf<Id>(ids: readonly Id[], isThere: (id: Id) => boolean): Rejection<DeleteCode>[] {
  const message = 'there is no such schedule of this kind, or the caller may not see it';
  return errorsAt(ids, 'SCHEDULE_NOT_FOUND', message, (id) => !isThere(id));
}

/** An error at each invalid id. */
function errorsAt<Id>(
  ids: readonly Id[],
  code: DeleteCode,
  message: string,
  isInvalid: (id: Id) => boolean,
): Rejection<DeleteCode>[] {
  return ids.flatMap((id, index) => (isInvalid(id) ? { code, field: ['input', 'ids', String(index)], message } : []));
}

async function sendDeletion(
  writer: Writer,
  { validateOnly }: Input,
  deletion: Pick<Deletion, 'named' | 'before' | 'endedUntil'>,
  change: Change,
  readBack: () => Promise<ReadBack>,
): Promise<Deletion> {
  if (validateOnly)
    return { ...deletion, userErrors: [], plannedCalls: [toPlannedRequest(change.request, writer.caller)] };
  const outcome = await write(writer, change, readBack);
  const userErrors = outcomeErrors(outcome, 'Ocean rejected the deletion', 'driver { privacySchedules }');
  return { ...deletion, userErrors, ...confirmationOf(outcome) };
}
