import type { ListView } from '../../graph/connection/list-view.ts';
import type { Reading } from '../../snapshot/snapshot-store.ts';
import { readList } from '../list-source.ts';
import type { Reads } from '../reads.ts';
import { toVehiclePositionReport } from './position.mapping.ts';
import type { VehiclePositionReport } from './position.type.ts';
import { fetchVehiclePositions } from './position.upstream.ts';

/** What all last positions are shared under. */
export const positionsSnapshot = 'vehicles.positions';

/**
 * Last positions: one list for all vehicles of an identity. Shared by those who ask at the same time and held no longer:
 * a position can become private at any time, and must then not be shown from what was read before.
 */
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
      isHeld: false,
      fetch: fetchVehiclePositions,
      map: (wire) => toVehiclePositionReport(wire, this.#reads.timeZone),
    }));
  }
}
