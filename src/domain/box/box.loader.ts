import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { VehicleLoader } from '../vehicle/vehicle.loader.ts';
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
  async find(key: 'oceanId' | 'serialNumber' | 'imei', value: string): Promise<Box | null> {
    const silent = key === 'oceanId' ? await this.canonical(value) : await this.by(key, value, (box) => box[key]);
    return silent ?? (await this.#vehicles.ofBox(key, value))?.box ?? null;
  }
}
