import { OceanError } from '../../ocean/ocean-error.ts';
import type { ListRow } from '../../list-index/columns.ts';
import { ListView } from '../../list-index/list-view.ts';
import { droppedRows } from '../../observability/counters.ts';
import type { OceanClient, OceanRequest } from '../../ocean/client.ts';
import { TimeSlice } from '../../ocean/ingest/time-slice.ts';
import { contractDrift } from '../../ocean/contract/contract-drift.ts';
import { largeBytes } from '../../ocean/response.ts';
import { operationOf } from '../../ocean/upstream-request.ts';
import { RowSplitter } from '../../ocean/row-splitter.ts';
import type { ListForm } from '../../snapshot/list-content.ts';
import type { ReadableList } from '../../snapshot/snapshot-reads.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { type Load, type Reading, readingWith } from '../../snapshot/reading.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { type StoredListRow, type ProjectRow, RowIngest } from '../../snapshot/row-store/row-ingest.ts';

/** Returns a handler that replaces a 404 of Ocean and rethrows other errors: `.catch(whenNotFound([]))`. */
export function whenNotFound<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof OceanError && error.code === 'NOT_FOUND') return instead;
    throw error;
  };
}

/** Definition of one list of Ocean: its name, its request and its mapping. */
export interface ListSource<Wire extends object, Row extends StoredListRow> {
  /** Name of its snapshot. */
  readonly name: string;
  /** Label of the counter of dropped rows, for names that contain an owner. Default: the name. */
  readonly countedAs?: string;
  readonly request: (reads: UpstreamReads) => OceanRequest;
  /** Property of the response that has the rows. Default: the response is the array. */
  readonly property?: string;
  /** Maps a row. Null when it is unusable, as it lacks its id. */
  readonly map: (wire: Wire, customerId: CustomerId) => Row | null;
  /**
   * Maps only the fields of large rows that stay in memory; see `lazyProjection`. Null when `map` returns null.
   * Default: all.
   */
  readonly project?: ProjectRow<Wire, Row>;
  /** False: concurrent requests share it, and later ones read it again. Default true. */
  readonly isCached?: boolean;
  /** Names of other lists whose rows contain partial objects of this one. */
  readonly namedBy?: readonly string[];
  /** Marks private rows: of rows with the same id, the private one wins. Default: the last one wins. */
  readonly isPrivate?: (row: Row) => boolean;
}

/** Builds the view of a list. `dropped` counts unusable rows; throws when the rest must not be shown. */
export type ViewOf<Row, View> = (rows: readonly Row[], previous: View | undefined, dropped: number) => View;

/** A cached list: its stored rows, and the view that serves reads. */
interface CachedList<Row extends StoredListRow, View> {
  readonly rows: readonly StoredRow<never, Row>[];
  readonly view: View;
  /** False: Ocean sent no list (404 or 204), which counts as an empty one. */
  readonly isSent: boolean;
  readonly byteSize: number;
  readonly rowCount: number;
}

/** Bytes of a projected row beside its JSON: its projection, and its entries in the indexes. */
const projectedRowBytes = 1300;
/** Memory of a fully mapped row and its JSON, as a multiple of the JSON. */
const fullRowGrowth = 5;

/**
 * Returns the cached list of this caller, without a promise unless it has to be fetched. Concurrent reads share one fetch; rows are parsed as they stream in, and mapped
 * once. A list that Ocean does not find (404) is empty.
 */
export function readList<Wire extends object, Row extends ListRow>(
  reads: UpstreamReads,
  source: ListSource<Wire, Row>,
): MaybePromise<Reading<ListView<Row>>> {
  return readView(reads, source, (rows) => new ListView(rows, source.isPrivate));
}

/**
 * Reads a list like `readList`, in another view.
 *
 * @param viewOf builds the view; called again only when a row has changed
 */
export function readView<Wire extends object, Row extends StoredListRow, View>(
  reads: UpstreamReads,
  source: ListSource<Wire, Row>,
  viewOf: ViewOf<Row, View>,
): MaybePromise<Reading<View>> {
  const { caller, snapshots, signal, budget } = reads;
  if (!snapshots.isFresh(caller, source.name)) budget.take();
  const list = new ListIngestion(reads, source, viewOf);
  return chain(snapshots.read(caller, source.name, list, signal, source.isCached), (reading) => {
    if (reads.isAbsenceAnError && !reading.data.isSent) {
      throw new OceanError({ code: 'NOT_FOUND', operation: source.name });
    }
    reads.lists.note(source.name, reading);
    return readingWith(reading, reading.data.view);
  });
}

/** Returns the view of a list in the snapshot store. */
export function viewOfCached(cached: unknown): unknown {
  return (cached as CachedList<ListRow, unknown>).view;
}

/** Makes a list of a response of Ocean, or of the bytes that another process has received. */
class ListIngestion<Wire extends object, Row extends StoredListRow, View>
  implements ReadableList<CachedList<Row, View>>, ListForm<CachedList<Row, View>>
{
  readonly #reads: UpstreamReads;
  readonly #source: ListSource<Wire, Row>;
  readonly #viewOf: ViewOf<Row, View>;

  constructor(reads: UpstreamReads, source: ListSource<Wire, Row>, viewOf: ViewOf<Row, View>) {
    this.#reads = reads;
    this.#source = source;
    this.#viewOf = viewOf;
  }

  get form(): ListForm<CachedList<Row, View>> {
    return this;
  }

  async fetch(client: OceanClient, load: Load<CachedList<Row, View>>): Promise<CachedList<Row, View>> {
    const { previous, signal } = load;
    const { request, property = null } = this.#source;
    let ingest: RowIngest<Wire, Row> | undefined;
    const begin = (): RowIngest<Wire, Row> => (ingest = this.#begin(load));
    const isLarge = previous !== undefined && jsonBytesOf(previous.rows) >= largeBytes;
    const thread = isLarge ? { previous: digestsOf(previous.rows), begin } : undefined;
    let status = 404;
    const onStatus = (received: number): void => {
      status = received;
    };
    await client
      .call(this.#reads.caller, { ...request(this.#reads), rows: { property, begin, thread }, onStatus }, signal)
      .catch(whenNotFound(undefined));
    return this.#end(ingest?.rows ?? [], status !== 404 && status !== 204, load);
  }

  sizeOf({ rows }: CachedList<Row, View>): number {
    return jsonBytesOf(rows) + rows.length + 2;
  }

  /** Returns the rows as a JSON array, after a byte for a list that Ocean sent, or did not. */
  *partsOf({ rows, isSent }: CachedList<Row, View>): Iterable<Buffer> {
    yield Buffer.from(isSent ? '+[' : '-[');
    for (const [index, { bytes }] of rows.entries()) {
      if (index > 0) yield Buffer.from(',');
      yield bytes;
    }
    yield Buffer.from(']');
  }

  async restore(parts: AsyncIterable<Buffer>, load: Load<CachedList<Row, View>>): Promise<CachedList<Row, View>> {
    const ingest = this.#begin(load);
    const splitter = new RowSplitter(ingest);
    const slice = new TimeSlice();
    let isSent: boolean | null = null;
    for await (const part of parts) {
      splitter.push(isSent === null ? part.subarray(1) : part);
      isSent ??= part.subarray(0, 1).toString() === '+';
      await slice.yieldIfUsedUp();
    }
    splitter.end();
    return this.#end(ingest.rows, isSent ?? false, load);
  }

  #begin({ previous, grow }: Load<CachedList<Row, View>>): RowIngest<Wire, Row> {
    const { map, project, request, property = null } = this.#source;
    const compareRow = contractDrift.rowsOf(operationOf(request(this.#reads)), property);
    const reader = { map, customerId: this.#reads.caller.customerId, recent: this.#reads.snapshots.recent };
    return new RowIngest({
      reader,
      project: (wire, row, parts) => {
        compareRow(wire);
        return project ? project(wire, row, parts) : map(wire, reader.customerId);
      },
      previous: previous?.rows ?? [],
      onGrowth: grow,
      estimateBytes: (bytes) => this.#estimateBytes(bytes),
    });
  }

  #end(
    stored: readonly StoredRow<never, Row>[],
    isSent: boolean,
    { previous, countsAsChanged = false }: Load<CachedList<Row, View>>,
  ): CachedList<Row, View> {
    if (!countsAsChanged && previous?.isSent === isSent && isSame(stored, previous.rows)) return previous;
    const { name, countedAs = name } = this.#source;
    StoredRow.repack(stored);
    const rows = stored.flatMap(({ projection }) => projection ?? []);
    const dropped = stored.length - rows.length;
    if (dropped > 0) droppedRows.increment(countedAs, dropped);
    const byteSize = stored.reduce((sum, { byteLength }) => sum + this.#estimateBytes(byteLength), 0);
    return { rows: stored, view: this.#viewOf(rows, previous?.view, dropped), isSent, byteSize, rowCount: rows.length };
  }

  #estimateBytes(jsonBytes: number): number {
    return this.#source.project ? jsonBytes + projectedRowBytes : jsonBytes * fullRowGrowth;
  }
}

function jsonBytesOf(rows: readonly StoredRow<never>[]): number {
  return rows.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Digests of rows, one after the other. */
function digestsOf(rows: readonly StoredRow<never>[]): string {
  return rows.map(({ digest }) => digest).join('');
}

function isSame(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
