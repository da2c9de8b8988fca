import type { Wire } from '../../ocean/wire.ts';
import { foldAddress } from '../../list-index/text-index.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { driverList } from './driver.upstream.ts';
import type { Driver } from './driver.type.ts';

/** Loads drivers from their list. Reads it once. */
export class DriverLoader extends ListLoader<Wire['Conducteur'], Driver> {
  constructor(reads: UpstreamReads) {
    super(reads, driverList);
  }

  /** Finds a driver. Ignores case, and for the staff number also blanks and hyphens. */
  find(key: 'oceanId' | 'personnelNumber' | 'email', value: string): MaybePromise<Driver | null> {
    if (key === 'oceanId') return this.canonical(value);
    return this.by(key, value, (driver) => driver[key], key === 'email' ? foldAddress : undefined);
  }
}
