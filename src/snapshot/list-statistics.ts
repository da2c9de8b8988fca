import type { Entry } from './reading.ts';
import { listOf } from './snapshot-key.ts';

/** Sums over the cached responses of one kind of list. */
export interface ListStatistics {
  readonly entries: number;
  readonly rows: number;
  readonly bytes: number;
  /** Age of the oldest. */
  readonly ageMillis: number;
}

/** Counts cached responses by kind of list. */
export function statisticsOf(
  cached: Iterable<readonly [key: string, entry: Entry]>,
  ageOf: (entry: Entry) => number,
): Map<string, ListStatistics> {
  const byList = new Map<string, ListStatistics>();
  for (const [key, entry] of cached) {
    const list = listOf(key);
    const { entries = 0, rows = 0, bytes = 0, ageMillis = 0 } = byList.get(list) ?? {};
    const { rowCount = 0, byteSize } = entry.data;
    const age = Math.max(ageMillis, ageOf(entry));
    byList.set(list, { entries: entries + 1, rows: rows + rowCount, bytes: bytes + byteSize, ageMillis: age });
  }
  return byList;
}
