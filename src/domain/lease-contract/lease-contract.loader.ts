import type { Wire } from '../../ocean/wire.ts';
import { compareIds } from '../../list-index/sorting.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { BatchLoader } from '../lists/batch-loader.ts';
import { KeyedLists } from '../lists/keyed-lists.ts';
import { instantOf } from '../time/wall-clock.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { toLeaseContract } from './lease-contract.mapping.ts';
import type { LeaseContract } from './lease-contract.type.ts';
import { leaseContractsRequest } from './lease-contract.upstream.ts';

type ContractsByVehicle = ReadonlyMap<string, readonly LeaseContract[]>;
type Contracts = BatchLoader<readonly LeaseContract[]>;

const none: readonly LeaseContract[] = [];

/**
 * Lease contracts of vehicles. Batches: any number of vehicles that are not cached is one upstream request a day of
 * validity. A single vehicle is requested by its id, several are read from the list of all.
 */
export class LeaseContractLoader {
  readonly #reads: UpstreamReads;
  readonly #byDay = new Map<string, Contracts>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  /**
   * Returns the contract of a vehicle on a day, the one that began last if there are several; null: there is none.
   *
   * @param date 'yyyy-MM-dd', a day of the calendar
   */
  ofVehicle(vehicleId: string, date: string): MaybePromise<LeaseContract | null> {
    const contracts = this.#byDay.get(date) ?? this.#ofDay(date);
    this.#byDay.set(date, contracts);
    return chain(contracts.load(vehicleId), ([newest]) => newest ?? null);
  }

  #ofDay(date: string): Contracts {
    const noon = instantOf({ localDate: date, localTime: '12:00:00' }, this.#reads.timeZone) ?? new Date(NaN);
    const lists = new KeyedLists<
      Wire['ContratLocation'],
      LeaseContract,
      { readonly vehicleId: string },
      ContractsByVehicle
    >(this.#reads, {
      name: `leases ${date}`,
      listOf: (owner) => ({
        countedAs: 'leases',
        request: () => leaseContractsRequest(noon, owner && [owner.vehicleId]),
        map: (wire, customerId) => toLeaseContract(wire, customerId, noon),
      }),
      viewOf: (rows) => Map.groupBy(rows.toSorted(newestFirst), ({ vehicleId }) => vehicleId),
    });
    const of = (view: ContractsByVehicle, id: string): readonly LeaseContract[] => view.get(id) ?? none;
    return new BatchLoader(this.#reads, {
      cached: (vehicleId) => {
        const view = lists.cachedOf({ vehicleId });
        return view && of(view, vehicleId);
      },
      fetch: async (ids) => {
        const view = await lists.covering(ids.map((vehicleId) => ({ vehicleId })));
        return ids.map((id) => of(view, id));
      },
    });
  }
}

function newestFirst(a: LeaseContract, b: LeaseContract): number {
  return (a.usedMonths ?? Infinity) - (b.usedMonths ?? Infinity) || compareIds(b.oceanId ?? '', a.oceanId ?? '');
}
