import DataLoader from 'dataloader';
import { BadUserInput } from '../../graphql/errors.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { whenNotFound } from '../lists/list-source.ts';
import { batchSchedule } from '../shared/concurrency.ts';
import type { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { UnifiedEvent } from '../vehicle-status/event.type.ts';
import { toLastEvents } from './vehicle-event.mapping.ts';
import { lastEventsRequest, maxVehicles, type LastEventsQuery } from './vehicle-event.upstream.ts';

/** Selects the events of which the last one is requested. */
export interface EventSelection {
  readonly codes: readonly string[];
  readonly during?: DateTimeRangeInput | null | undefined;
}

type EventOfVehicle = DataLoader<string, UnifiedEvent | null>;

const maxCodes = 20;
const maxCodeLength = 100;

/**
 * Last events of vehicles. Batches: vehicles that request the same codes and period together share one upstream request,
 * or one for each `maxVehicles`. Never cached across requests, as an event may become private.
 */
export class VehicleEventLoader {
  readonly #reads: UpstreamReads;
  readonly #customerId: () => MaybePromise<string | null>;
  readonly #batches = new Map<string, EventOfVehicle>();

  /** @param customerId finds the customer, which Ocean requires here even of users who have one only */
  constructor(reads: UpstreamReads, customerId: () => MaybePromise<string | null>) {
    this.#reads = reads;
    this.#customerId = customerId;
  }

  /**
   * Returns the last event of a vehicle; null when Ocean has none.
   *
   * @throws BadUserInput for invalid codes or an empty period, and when the customer is not known
   */
  async last(vehicleId: string, selection: EventSelection): Promise<UnifiedEvent | null> {
    const query = toQuery(selection);
    return isInt64Digits(vehicleId) ? this.#batch(query).load(vehicleId) : null;
  }

  #batch(query: Omit<LastEventsQuery, 'vehicleIds'>): EventOfVehicle {
    const key = JSON.stringify(query);
    const batch =
      this.#batches.get(key) ??
      new DataLoader<string, UnifiedEvent | null>((ids) => this.#read({ ...query, vehicleIds: ids }), {
        maxBatchSize: maxVehicles,
        batchScheduleFn: batchSchedule(this.#reads),
      });
    this.#batches.set(key, batch);
    return batch;
  }

  async #read(query: LastEventsQuery): Promise<(UnifiedEvent | null)[]> {
    const { client, caller, signal, budget } = this.#reads;
    const customerId = await this.#customerId();
    if (customerId === null) {
      throw new BadUserInput(
        'customerId',
        'Ocean requires a customer for last events: give the argument customerId, the header x-customer-id or OCEAN_CUSTOMER_ID.',
      );
    }
    const request = lastEventsRequest(query, customerId);
    budget.take();
    const wire = await client
      .call<Wire['DerniersEvenements']>(caller, request, signal)
      .catch(whenNotFound<Wire['DerniersEvenements']>({}));
    const events = toLastEvents(wire, caller.customerId);
    if (events === null) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${request.path}` });
    return query.vehicleIds.map((id) => events.get(id) ?? null);
  }
}

function toQuery({ codes, during }: EventSelection): Omit<LastEventsQuery, 'vehicleIds'> {
  const distinct = [...new Set(codes.map((code) => code.trim()))].toSorted();
  if (distinct.length === 0 || distinct.length > maxCodes || distinct.includes('')) {
    throw new BadUserInput('codes', `give 1 to ${maxCodes} codes, none of them empty.`);
  }
  if (distinct.some(({ length }) => length > maxCodeLength)) {
    throw new BadUserInput('codes', `a code has at most ${maxCodeLength} characters.`);
  }
  const { start, end } = during ?? {};
  if (start && end && start.getTime() >= end.getTime()) {
    throw new BadUserInput('during', 'end must lie after start.');
  }
  return { codes: distinct, from: start ?? undefined, to: end ?? undefined };
}
