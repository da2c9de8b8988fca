import { ListView, type ListRow } from '../graph/connection/list-view.ts';
import type { Reading } from '../snapshot/snapshot-store.ts';
import { readRows } from './read-rows.ts';
import type { Reads } from './reads.ts';
import type { Scope } from './scope.ts';

/** One list of Ocean: how it is named, fetched and read. */
export interface ListSource<Wire extends object, Row extends ListRow> {
  /** The name that it is held under, and that its dropped rows are counted under. */
  readonly name: string;
  readonly fetch: (reads: Reads, signal: AbortSignal) => Promise<readonly Wire[] | null>;
  /** Null: the row cannot be used, as it lacks its id. */
  readonly map: (wire: Wire, scope: Scope) => Row | null;
  /** False: shared by those who ask at the same time, never given later. Default true. */
  readonly isHeld?: boolean;
}

/**
 * The list as it is held for this caller: fetched once however many ask, mapped once.
 * A list that Ocean does not find (404) is empty.
 */
export function readList<Wire extends object, Row extends ListRow>(
  reads: Reads,
  source: ListSource<Wire, Row>,
): Promise<Reading<ListView<Row>>> {
  return reads.snapshots.read(
    reads.caller,
    source.name,
    async (signal) => {
      const answer = source.fetch(reads, signal).then((wire) => wire ?? []);
      return new ListView(await readRows(source.name, answer, source.map, reads.caller.customerId));
    },
    reads.signal,
    source.isHeld,
  );
}
