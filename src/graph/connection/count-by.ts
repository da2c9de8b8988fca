import type { SummaryCount } from './connection.type.ts';

/** Counts rows by what they share, the largest group first. */
export function countBy<T>(
  rows: readonly T[],
  of: (row: T) => { key: string | null; label: string | null },
): SummaryCount[] {
  const groups = new Map<string | null, SummaryCount>();
  for (const row of rows) {
    const { key, label } = of(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, label, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
