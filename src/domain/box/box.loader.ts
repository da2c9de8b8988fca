import type { ListView } from '../../list-index/list-view.ts';
import type { Wire } from '../../ocean/wire.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { VehicleLoader } from '../vehicle/vehicle.loader.ts';
import { allBoxes } from './all-boxes.ts';
import { silentBoxList } from './box.upstream.ts';
import type { Box } from './box.type.ts';

/** Loads silent boxes from their list. Only the list of vehicles has the boxes that communicate. Reads each list once. */
export class BoxLoader extends ListLoader<Wire['BoitierNonCommunicant'], Box> {
  readonly #vehicles: VehicleLoader;

  constructor(reads: UpstreamReads, vehicles: VehicleLoader) {
    super(reads, silentBoxList);
    this.#vehicles = vehicles;
  }

  /** Finds a box, silent or not. Reads the list of vehicles only for a box that is not silent. */
  find(key: 'oceanId' | 'serialNumber' | 'imei', value: string): MaybePromise<Box | null> {
    const silent = key === 'oceanId' ? this.canonical(value) : this.by(key, value, (box) => box[key]);
    return chain(silent, (box) => box ?? chain(this.#vehicles.ofBox(key, value), (vehicle) => vehicle?.box ?? null));
  }

  /** Returns silent boxes and all others. Fails when either list does: a part would look like the full fleet. */
  everyBox(): MaybePromise<Reading<ListView<Box>>> {
    const lists = all([() => this.list(), () => this.#vehicles.list()]);
    return chain(lists, ([silent, vehicles]) => allBoxes(silent, vehicles));
  }
}
