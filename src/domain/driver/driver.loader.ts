import type { Wire } from '../../ocean/wire.ts';
import type { ListView } from '../../list-index/list-view.ts';
import { foldAddress } from '../../list-index/text-index.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { rowsScanned } from '../../observability/counters.ts';
import { ListLoader } from '../lists/list-loader.ts';
import { memoised } from '../shared/memoised.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { driverList } from './driver.upstream.ts';
import type { Driver } from './driver.type.ts';
import { type DriverTexts, namedDriver } from './named-driver.ts';

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

  /** Finds the driver whom the texts of a position name; null: they fit none, or several. */
  named(texts: DriverTexts): MaybePromise<Driver | null> {
    return chain(this.list(), ({ data }) => namedDriver(data, texts));
  }

  /** Returns the ids of all drivers of a group, deleted ones included: they may have driven in a past period. */
  ofGroup(groupId: string | null): MaybePromise<readonly string[]> {
    return chain(this.list(), ({ data }) => idsByGroup(data).get(groupId) ?? []);
  }
}

const idsByGroup = memoised((drivers: ListView<Driver>) => {
  rowsScanned.increment('index', drivers.rows.length);
  const ids = new Map<string | null, string[]>();
  for (const { group, oceanId } of drivers.rows) {
    const groupId = group?.oceanId ?? null;
    if (groupId === null) continue;
    const others = ids.get(groupId);
    if (others === undefined) ids.set(groupId, [oceanId]);
    else others.push(oceanId);
  }
  return ids;
});
