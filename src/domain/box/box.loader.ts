import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { VehicleLoader } from '../vehicle/vehicle.loader.ts';
import { silentBoxList } from './box.upstream.ts';
import type { Box } from './box.type.ts';

/** Boxes: the silent ones from their list; a box that communicates is known to the list of vehicles only. */
export class BoxLoader extends ListLoader<Wire['BoitierNonCommunicant'], Box> {
  readonly #vehicles: VehicleLoader;

  constructor(reads: UpstreamReads, vehicles: VehicleLoader) {
    super(reads, silentBoxList);
    this.#vehicles = vehicles;
  }

  /** The box with this key, silent or not. The list of vehicles is asked only for a box that is not silent. */
  async find(key: 'oceanId' | 'serialNumber' | 'imei', value: string): Promise<Box | null> {
    const silent = key === 'oceanId' ? await this.canonical(value) : await this.by(key, value, (box) => box[key]);
    return silent ?? (await this.#vehicles.ofBox(key, value))?.box ?? null;
  }
}
