import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../list/list-loader.ts';
import type { Reads } from '../reads.ts';
import { driverList } from './driver.upstream.ts';
import type { Driver } from './driver.type.ts';

/** Drivers from the list of drivers. */
export class DriverLoader extends ListLoader<Wire['Conducteur'], Driver> {
  constructor(reads: Reads) {
    super(reads, driverList);
  }

  /** The driver with this key; case, blanks and hyphens do not matter. */
  find(key: 'oceanId' | 'personnelNumber' | 'email', value: string): Promise<Driver | null> {
    return this.by(key, value, (driver) => driver[key]);
  }
}
