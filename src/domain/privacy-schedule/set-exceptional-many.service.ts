import { allowsStale } from '../../snapshot/reading.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { Writer } from '../mutations/writer.ts';
import type { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';
import { type BatchResult, type DriverResult, namedDrivers, writeForDrivers } from './schedule-batch.ts';
import { exceptionWords, prepareException } from './set-exceptional.service.ts';
import type { SetExceptionalPrivacySchedulesInput } from './set-exceptional-many.type.ts';
import { rejectPast } from './validity.ts';
import type { WrittenException } from './written-exception.ts';

export interface ExceptionsResult extends BatchResult {
  results: (DriverResult & { written: WrittenException | null })[];
}

export const noExceptions = (userErrors: BatchResult['userErrors']): ExceptionsResult => ({ results: [], userErrors });

/** Grants the same exception to many drivers, each as `setExceptional` does. */
export async function setExceptionalForMany(
  customer: CustomerLoaders,
  input: SetExceptionalPrivacySchedulesInput,
  writer: Writer,
): Promise<ExceptionsResult> {
  const past = rejectPast(input.period.start, customer.reads.now(), ['input', 'period', 'start']);
  if (past !== null) return noExceptions([past]);
  const named = await namedDrivers(customer, input);
  if (!Array.isArray(named)) return noExceptions([named]);
  const ids = named.flatMap(({ driver }) => driver?.oceanId ?? []);
  const before = await exceptionsBefore(customer, ids);
  const mutation = 'setExceptionalPrivacySchedules';
  const writes = new Map(
    ids.map((id, index) => [
      id,
      prepareException(id, input, { before: before[index] ?? [], extensionId: null, mutation }),
    ]),
  );
  const batch = await writeForDrivers(customer, writer, named, writes, exceptionWords, input);
  const results = batch.results.map((result) => {
    const written = result.mayHaveChanged ? (writes.get(result.driver?.oceanId ?? '')?.written ?? null) : null;
    return { ...result, written };
  });
  return { ...batch, results };
}

/**
 * Reads the drivers' exceptions, to find the new ones by comparison afterwards. While Ocean's reads fail, cached ones
 * suffice.
 */
async function exceptionsBefore(
  { schedules }: CustomerLoaders,
  driverIds: readonly string[],
): Promise<readonly (readonly ExceptionalPrivacySchedule[])[]> {
  try {
    return await schedules.currentExceptionalOf(driverIds);
  } catch (error) {
    if (!allowsStale(error)) throw error;
    return Promise.all(driverIds.map(async (driverId) => schedules.exceptional(driverId)));
  }
}
