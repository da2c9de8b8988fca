import { OceanError } from '../../ocean/ocean-error.ts';
import { type ListRow, ListView } from '../../list-index/list-view.ts';
import { droppedRows } from '../../observability/counters.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import type { Load, Reading } from '../../snapshot/reading.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { CustomerId } from '../../identity/customer-id.ts';
import { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { type StoredListRow, type ProjectRow, RowIngest } from '../../snapshot/row-store/row-ingest.ts';

/** What stands for an answer that Ocean does not find (404): `.catch(whenNotFound([]))`. Other errors are thrown on. */
export function whenNotFound<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof OceanError && error.code === 'NOT_FOUND') return instead;
    throw error;
  };
}

/** One list of Ocean: how it is named, asked for and read. */
export interface ListSource<Wire extends object, Row extends StoredListRow> {
  /** The name that it is held under. */
  readonly name: string;
  /** What its dropped rows are counted under, where the name says whose rows they are. Default: the name. */
  readonly countedAs?: string;
  readonly request: (reads: UpstreamReads) => OceanRequest;
  /** Where the rows are in the answer. Default: the answer is the array. */
  readonly property?: string;
  /** Null: the row cannot be used, as it lacks its id. */
  readonly map: (wire: Wire, customerId: CustomerId) => Row | null;
  /** Maps only what stays in memory of large rows; see `lazyProjection`. Null where `map` gives null. Default: all. */
  readonly project?: ProjectRow<Wire, Row>;
  /** False: shared by those who ask at the same time, never given later. Default true. */
  readonly isCached?: boolean;
  /** Names of the lists whose rows name objects of this one, and know a part of them. */
  readonly namedBy?: readonly string[];
  /** Whether a row is private: of rows with the same id it wins. Default: the last one wins. */
  readonly isPrivate?: (row: Row) => boolean;
}

/** The view of a list. `dropped` counts the rows that could not be used; throws when the rest is not to be shown. */
export type ViewOf<Row, View> = (rows: readonly Row[], last: View | undefined, dropped: number) => View;

/** A list as it is held: its rows as they came, and what is asked of them. */
interface CachedList<Row extends StoredListRow, View> {
  readonly rows: readonly StoredRow<never, Row>[];
  readonly view: View;
  readonly byteSize: number;
}

/** What a row takes in memory beside its JSON: what is kept of it, and its places in the indexes. */
const projectedRowBytes = 1300;
/** How much more a row that is kept whole takes than its JSON, which is kept too. */
const fullRowGrowth = 5;

/**
 * The list as it is held for this caller: fetched once however many ask, read row by row as it streams in, mapped once.
 * A list that Ocean does not find (404) is empty.
 */
export function readList<Wire extends object, Row extends ListRow>(
  reads: UpstreamReads,
  source: ListSource<Wire, Row>,
): Promise<Reading<ListView<Row>>> {
  return readView(reads, source, (rows) => new ListView(rows, source.isPrivate));
}

/**
 * As `readList`, in another view.
 *
 * @param viewOf what is asked of the rows; made anew only when a row is not what it was
 */
export async function readView<Wire extends object, Row extends StoredListRow, View>(
  reads: UpstreamReads,
  source: ListSource<Wire, Row>,
  viewOf: ViewOf<Row, View>,
): Promise<Reading<View>> {
  const { caller, snapshots, signal, budget } = reads;
  if (snapshots.peek(caller, source.name) === null) budget.take();
  const fetch = (load: Load<CachedList<Row, View>>) => fetchList(reads, source, viewOf, load);
  const { data, ...rest } = await snapshots.read(caller, source.name, fetch, signal, source.isCached);
  reads.lists.note(source.name, rest);
  return { data: data.view, ...rest };
}

/** The view of a list that the snapshot store holds. */
export function viewOfCached(held: unknown): unknown {
  return (held as CachedList<ListRow, unknown>).view;
}

async function fetchList<Wire extends object, Row extends StoredListRow, View>(
  reads: UpstreamReads,
  source: ListSource<Wire, Row>,
  viewOf: ViewOf<Row, View>,
  { signal, previous: last, grow }: Load<CachedList<Row, View>>,
): Promise<CachedList<Row, View>> {
  const { name, countedAs = name, request, property = null, map, project: keep } = source;
  const reader = { map, customerId: reads.caller.customerId, recent: reads.snapshots.recent };
  const weigh = (bytes: number): number => (keep ? bytes + projectedRowBytes : bytes * fullRowGrowth);
  const begin = (): RowIngest<Wire, Row> =>
    (intake = new RowIngest({
      reader,
      project: keep ?? ((wire) => map(wire, reader.customerId)),
      previous: last?.rows ?? [],
      onGrowth: grow,
      estimateBytes: weigh,
    }));
  let intake: RowIngest<Wire, Row> | undefined;
  await reads.client
    .call(reads.caller, { ...request(reads), rows: { property, begin } }, signal)
    .catch(whenNotFound(undefined));
  const taken = intake?.rows ?? [];
  if (last !== undefined && isSame(taken, last.rows)) return last;
  StoredRow.repack(taken);
  const rows = taken.flatMap(({ projection: kept }) => kept ?? []);
  const dropped = taken.length - rows.length;
  if (dropped > 0) droppedRows.increment(countedAs, dropped);
  const byteSize = taken.reduce((sum, { byteLength }) => sum + weigh(byteLength), 0);
  return { rows: taken, view: viewOf(rows, last?.view, dropped), byteSize };
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
