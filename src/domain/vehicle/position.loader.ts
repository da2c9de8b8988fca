import type { ListView } from '../../graph/connection/list-view.ts';
import type { Reading } from '../../snapshot/snapshot-store.ts';
import { readList } from '../list-source.ts';
import type { Reads } from '../reads.ts';
import { toVehiclePositionReport } from './position.mapping.ts';
import type { VehiclePositionReport } from './position.type.ts';
import { fetchVehiclePositions } from './position.upstream.ts';

/** The name that last positions are held under; what `forget` takes after a step has become private. */
export const positionsSnapshot = 'vehicles.positions';

/** Last positions: one list for all vehicles of an identity, held for a short time. Dedups; there is nothing to batch. */
export class PositionLoader {
  readonly #reads: Reads;
  #list: Promise<Reading<ListView<VehiclePositionReport>>> | undefined;

  constructor(reads: Reads) {
    this.#reads = reads;
  }

  /** Null: Ocean gives no position of this vehicle. */
  async load(vehicleId: string): Promise<VehiclePositionReport | null> {
    return (await this.all()).data.byId(vehicleId);
  }

  /** Every vehicle that has one, for a filter by distance. */
  all(): Promise<Reading<ListView<VehiclePositionReport>>> {
    return (this.#list ??= readList(this.#reads, {
      name: positionsSnapshot,
      fetch: fetchVehiclePositions,
      map: (wire) => toVehiclePositionReport(wire, this.#reads.timeZone),
    }));
  }

  /** After a write that may have hidden positions: the next read asks Ocean. */
  forget(): void {
    this.#reads.snapshots.forget(this.#reads.caller, positionsSnapshot);
    this.#list = undefined;
  }
}
