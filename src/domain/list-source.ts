import { OceanError } from '../ocean/errors.ts';
import { droppedRows } from '../observability/counters.ts';
import { ListView, type ListRow } from '../graph/connection/list-view.ts';
import type { Reading } from '../snapshot/snapshot-store.ts';
import type { Reads } from './reads.ts';
import type { Scope } from './scope.ts';

/** One list of Ocean: how it is named, fetched and read. */
export interface ListSource<Wire, Row extends ListRow> {
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
export function readList<Wire, Row extends ListRow>(
  reads: Reads,
  source: ListSource<Wire, Row>,
): Promise<Reading<ListView<Row>>> {
  return reads.snapshots.read(
    reads.caller,
    source.name,
    async (signal) => {
      const wire = (await source.fetch(reads, signal).catch(emptyWhenNotFound)) ?? [];
      if (!Array.isArray(wire)) throw new OceanError({ code: 'BAD_RESPONSE', operation: source.name });
      const rows = wire.flatMap((row: Wire) => (isObject(row) ? source.map(row, reads.caller.customerId) : null) ?? []);
      if (rows.length < wire.length) droppedRows.increment(source.name, wire.length - rows.length);
      return new ListView(rows);
    },
    reads.signal,
    source.isHeld,
  );
}

function emptyWhenNotFound(error: unknown): null {
  if (error instanceof OceanError && error.code === 'NOT_FOUND') return null;
  throw error;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
