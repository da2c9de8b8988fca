import type { CustomerLoaders } from '../loaders.ts';
import type { Writer } from '../mutations/writer.ts';
import { type BatchResult, namedDrivers, nothingSent, writeForDrivers } from './schedule-batch.ts';
import { pastOf, prepareRecurring, recurringWords } from './set-recurring.service.ts';
import type { SetRecurringPrivacySchedulesInput } from './set-recurring-many.type.ts';

/** Sets the same weekly hours for many drivers, each as `setRecurring` does. */
export async function setRecurringForMany(
  customer: CustomerLoaders,
  input: SetRecurringPrivacySchedulesInput,
  writer: Writer,
): Promise<BatchResult> {
  const past = pastOf(input, customer.reads.now());
  if (past !== null) return nothingSent([past]);
  const named = await namedDrivers(customer, input);
  if (!Array.isArray(named)) return nothingSent([named]);
  const ids = named.flatMap(({ driver }) => driver?.oceanId ?? []);
  const writes = new Map(ids.map((id) => [id, prepareRecurring(customer, id, input, 'setRecurringPrivacySchedules')]));
  return writeForDrivers(customer, writer, named, writes, recurringWords, input);
}
