import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../ocean-id.ts';
import type { Refusal, Result } from '../write/mutate.ts';
import { outcomeErrors } from '../write/outcome-errors.ts';
import { toPlannedCall } from '../write/planned-call.mapping.ts';
import { send, type Change } from '../write/writer.ts';
import type { DeletePrivacySchedulesInput } from './delete-schedules.input.ts';
import { toDeleteExceptionalRequest, toDeleteRecurringRequest } from './delete-schedules.mapping.ts';
import type { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';
import { exceptionalSchedulesSnapshot, recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';

export type DeleteCode = 'SCHEDULE_NOT_FOUND' | 'SEVERAL_DRIVERS' | 'SHARED_EXCEPTION' | 'REFUSED' | 'OUTCOME_UNKNOWN';

export interface Deletion extends Result<DeleteCode> {
  named: readonly PrivacySchedule[];
}

export const notDeleted = (userErrors: Refusal<DeleteCode>[]): Deletion => ({ named: [], userErrors });

export async function deleteRecurring(
  customer: CustomerLoaders,
  input: DeletePrivacySchedulesInput,
): Promise<Deletion> {
  const found = await findAll(input, 'RecurringPrivacySchedule', (id) => customer.schedules.recurringById(id));
  if ('userErrors' in found) return found;
  const { named } = found;
  const drivers = new Set(named.map(({ driver }) => driver.oceanId));
  const [driverId = '', ...others] = drivers;
  if (others.length > 0) {
    const message = 'must be schedules of one driver; delete those of each driver in a mutation of their own';
    return notDeleted([{ code: 'SEVERAL_DRIVERS', field: ['input', 'ids'], message }]);
  }
  const scheduleIds = named.map(({ oceanId }) => oceanId);
  return sendDeletion(customer, input, named, {
    mutation: 'deleteRecurringPrivacySchedules',
    targets: { driverId, scheduleIds },
    request: toDeleteRecurringRequest(driverId, scheduleIds),
    touches: [recurringSchedulesSnapshot],
  });
}

export async function deleteExceptional(
  customer: CustomerLoaders,
  input: DeletePrivacySchedulesInput,
): Promise<Deletion> {
  const find = (id: string) => customer.schedules.exceptionalById(id);
  const found = await findAll<ExceptionalPrivacySchedule>(input, 'ExceptionalPrivacySchedule', find);
  if ('userErrors' in found) return found;
  const { named } = found;
  const extensionIds = [...new Set(named.flatMap(({ extension }) => extension?.oceanId ?? []))];
  const doomed = await customer.schedules.withExtensions(extensionIds);
  const namedIds = new Set(named.map(({ oceanId }) => oceanId));
  const faults = [
    ...named
      .filter(({ extension }) => !extension?.oceanId)
      .map(() => 'holds an exception that Ocean gave no number to delete it by'),
    ...doomed
      .filter(({ oceanId }) => !namedIds.has(oceanId))
      .map(({ id }) => `must also name ${id}, which Ocean would delete too`),
  ];
  if (faults.length > 0) {
    return notDeleted(faults.map((message) => ({ code: 'SHARED_EXCEPTION', field: ['input', 'ids'], message })));
  }
  return sendDeletion(customer, input, named, {
    mutation: 'deleteExceptionalPrivacySchedules',
    targets: { driverIds: [...new Set(named.map(({ driver }) => driver.oceanId))], extensionIds },
    request: toDeleteExceptionalRequest(extensionIds),
    touches: [exceptionalSchedulesSnapshot],
  });
}

/** Every schedule that was named, or what is wrong with each that was not found. */
async function findAll<S extends PrivacySchedule>(
  { ids }: DeletePrivacySchedulesInput,
  type: PrivacySchedule['nodeType'],
  find: (oceanId: string) => Promise<S | null>,
): Promise<{ named: S[] } | Deletion> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const oceanId = toOceanId(id, type);
      return oceanId === null ? null : find(oceanId);
    }),
  );
  const missing = found.flatMap((schedule, index) => (schedule === null ? index : []));
  const message = 'there is no such schedule of this kind, or the caller may not see it';
  if (missing.length > 0) {
    return notDeleted(
      missing.map((index) => ({ code: 'SCHEDULE_NOT_FOUND', field: ['input', 'ids', String(index)], message })),
    );
  }
  const named = found.filter((schedule) => schedule !== null);
  return { named: [...new Map(named.map((schedule) => [schedule.oceanId, schedule])).values()] };
}

async function sendDeletion(
  { reads }: CustomerLoaders,
  { validateOnly }: DeletePrivacySchedulesInput,
  named: readonly PrivacySchedule[],
  change: Change,
): Promise<Deletion> {
  if (validateOnly) return { named, userErrors: [], plannedCalls: [toPlannedCall(change.request, reads.caller)] };
  const outcome = await send(reads, change);
  return { named, userErrors: outcomeErrors(outcome, 'Ocean refused the deletion', 'driver { privacySchedules }') };
}
