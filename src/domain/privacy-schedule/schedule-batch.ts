import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { type PlannedCall, toPlannedRequest } from '../mutations/planned-request.type.ts';
import { confirmationOf } from '../mutations/read-back.ts';
import type { OutcomeCode, Rejection, Result } from '../mutations/result.ts';
import { type BatchOutcome, confirmationOfAll, type PreparedWrite, writeAll } from '../mutations/write-batch.ts';
import { batchErrors, type WriteWords } from '../mutations/write-failures.ts';
import type { Writer } from '../mutations/writer.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { type BatchCode, type DriverWriteResult, PrivacyScheduleOutcome } from './driver-result.type.ts';
import type { DriversWriteInput } from './drivers.input.ts';

type Code = BatchCode | OutcomeCode;

/** A requested driver. */
export interface NamedDriver {
  readonly driverId: string;
  /** Path of the argument that names them. */
  readonly field: string[];
  /** Null: the caller can see no such driver. */
  readonly driver: Driver | null;
}

/** Finds the drivers that an input names, in its order, from the list of drivers: one upstream request. */
export async function namedDrivers(
  { drivers }: CustomerLoaders,
  { driverIds, entityId, maxDrivers }: DriversWriteInput,
): Promise<NamedDriver[] | Rejection<Code>> {
  const { data } = await drivers.list();
  if (!entityId) {
    return (driverIds ?? []).map((driverId, index) => {
      const driver = data.byId(toOceanId(driverId, 'Driver') ?? '');
      return { driverId, field: ['input', 'driverIds', String(index)], driver };
    });
  }
  const oceanId = toOceanId(entityId, 'Entity');
  const found = data.rows.filter(({ entity, isDeleted }) => entity?.oceanId === oceanId && isDeleted !== true);
  const field = ['input', 'entityId'];
  if (found.length === 0) {
    return { code: 'ENTITY_WITHOUT_DRIVERS', field, message: 'the entity has no driver that the caller can see' };
  }
  if (found.length > maxDrivers) {
    const message = `the entity has ${found.length} drivers, more than maxDrivers; name them by driverIds, in several mutations`;
    return { code: 'TOO_MANY_DRIVERS', field, message };
  }
  return found.map((driver) => ({ driverId: driver.oceanId, field, driver }));
}

/** Result for one driver. Plain data, as the idempotency store requires. */
export interface DriverResult extends DriverWriteResult {
  userErrors: Rejection<Code>[];
  /** True: Ocean's data may have changed, so that the payload reads it back. */
  mayHaveChanged: boolean;
}

export interface BatchResult extends Result<Code> {
  results: DriverResult[];
}

export const nothingSent = (userErrors: Rejection<Code>[]): BatchResult => ({ results: [], userErrors });

/**
 * Sends the write of each driver, or plans it with `validateOnly`. A driver who is rejected does not hide the others.
 *
 * @param writes by the driver's Ocean id
 */
export async function writeForDrivers(
  { reads }: CustomerLoaders,
  writer: Writer,
  named: readonly NamedDriver[],
  writes: ReadonlyMap<string, PreparedWrite>,
  words: WriteWords,
  { validateOnly }: Pick<DriversWriteInput, 'validateOnly'>,
): Promise<BatchResult> {
  const ids = [...writes.keys()];
  const outcomes = validateOnly ? [] : await writeAll(writer, [...writes.values()]);
  const byDriver = new Map(ids.map((id, index) => [id, outcomes[index]]));
  const results = named.map((one): DriverResult => {
    if (one.driver === null) return missing(one);
    return resultOf(one, validateOnly ? null : (byDriver.get(one.driver.oceanId) ?? null), words);
  });
  const plannedCalls: PlannedCall[] = validateOnly
    ? [...writes.values()].map(({ change }) => toPlannedRequest(change.request, reads.caller))
    : [];
  return {
    results,
    userErrors: results.flatMap(({ userErrors }) => userErrors),
    plannedCalls,
    ...confirmationOfAll(results),
    mayHaveChanged: results.some(({ mayHaveChanged }) => mayHaveChanged),
  };
}

function missing({ driverId, field }: NamedDriver): DriverResult {
  const message = 'there is no such driver, or the caller may not see them';
  const userErrors = [{ code: 'DRIVER_NOT_FOUND' as const, field, message }];
  const outcome = PrivacyScheduleOutcome.NOT_CHANGED;
  return { driverId, driver: null, outcome, userErrors, ...notSent };
}

const notSent = { confirmed: null, confirmedBy: null, mayHaveChanged: false } as const;

/** @param outcome null: the write was only planned */
function resultOf(
  { driverId, driver, field }: NamedDriver,
  outcome: BatchOutcome | null,
  words: WriteWords,
): DriverResult {
  if (outcome === null) {
    return { driverId, driver, outcome: PrivacyScheduleOutcome.CHECKED, userErrors: [], ...notSent };
  }
  const userErrors = batchErrors(outcome, field, words);
  const evidence =
    outcome.outcome === 'FAILED' || outcome.outcome === 'NOT_SENT'
      ? notSent
      : { ...confirmationOf(outcome), mayHaveChanged: outcome.outcome !== 'REFUSED' };
  return { driverId, driver, outcome: scheduleOutcomes[outcome.outcome], userErrors, ...evidence };
}

const scheduleOutcomes: Record<BatchOutcome['outcome'], PrivacyScheduleOutcome> = {
  DONE: PrivacyScheduleOutcome.CHANGED,
  NOT_APPLIED: PrivacyScheduleOutcome.NOT_CHANGED,
  REFUSED: PrivacyScheduleOutcome.NOT_CHANGED,
  FAILED: PrivacyScheduleOutcome.NOT_CHANGED,
  UNKNOWN: PrivacyScheduleOutcome.UNKNOWN,
  NOT_SENT: PrivacyScheduleOutcome.NOT_SENT,
};
