import { rowsRead } from '../../observability/counters.ts';
import { parseBody } from '../../ocean/body.ts';
import type { RowHandler } from '../../ocean/row-splitter.ts';
import type { DetachedRow, DetachedRows } from '../../ocean/upstream-request.ts';
import { freezeRow } from './freeze-row.ts';
import { type BlockRange, ByteBlocks, StoredRow, type RowReader } from './stored-row.ts';

/** Interns values that many rows of a list share, such as an entity or a vehicle's make. */
export class SharedParts {
  readonly #parts = new Map<string, object>();
  readonly #texts = new Map<string, string>();

  /** Returns the first text with the same characters. */
  shareText(text: string | null): string | null {
    if (text === null) return null;
    const first = this.#texts.get(text);
    if (first !== undefined) return first;
    this.#texts.set(text, text);
    return text;
  }

  /** Returns the first object with the same plain values. */
  share<Part extends object>(part: Part | null): Part | null {
    if (part === null) return null;
    const key = JSON.stringify(part);
    const first = this.#parts.get(key);
    if (first !== undefined) return first as Part;
    this.#parts.set(key, Object.freeze(part));
    return part;
  }
}

/** Required of every stored row: its Ocean id; null: it has none, and is used nevertheless. */
export interface StoredListRow {
  readonly oceanId: string | null;
}

/** Maps a row to its projection, which stays in memory; null: the row is unusable. */
export type ProjectRow<Wire extends object, Row extends object> = (
  wire: Wire,
  row: StoredRow<Wire, Row>,
  parts: SharedParts,
) => Row | null;

export interface IngestOptions<Wire extends object, Row extends object> {
  readonly reader: RowReader<Wire, Row>;
  readonly project: ProjectRow<Wire, Row>;
  /** Rows of the previous response. */
  readonly previous: readonly StoredRow<never, Row>[];
  /** Receives the memory of each new row, in bytes. */
  readonly onGrowth: (bytes: number) => void;
  /** Memory of a row with this many bytes of JSON. */
  readonly estimateBytes: (jsonBytes: number) => number;
}

/**
 * Ingests the rows of one response. A row with the bytes of the previous response is not parsed again, and its
 * projection stays the same object. The rows come from a splitter on this thread, or from an ingest thread.
 */
export class RowIngest<Wire extends object, Row extends StoredListRow> implements RowHandler, DetachedRows {
  readonly rows: StoredRow<never, Row>[] = [];
  readonly #blocks = new ByteBlocks();
  readonly #options: IngestOptions<Wire, Row>;
  readonly #parts = new SharedParts();
  #indexOf: ReadonlyMap<string | null | undefined, number> | undefined;
  #next = 0;

  constructor(options: IngestOptions<Wire, Row>) {
    this.#options = options;
  }

  expected(): Buffer | undefined {
    return this.#options.previous[this.#next]?.bytes;
  }

  again(): void {
    rowsRead.increment('split');
    this.reuse(this.#next);
  }

  take(borrowed: Buffer): boolean {
    const wire = parse(borrowed);
    if (wire === undefined) return false;
    rowsRead.increment('split');
    this.#store(wire, borrowed, this.#blocks.copy(borrowed));
    return true;
  }

  reuse(index: number): void {
    const same = this.#options.previous[index];
    if (same === undefined) throw new RangeError('the previous response has no such row');
    this.rows.push(same);
    rowsRead.increment('unchanged');
    this.#next = index + 1;
  }

  adopt({ block, start, byteLength, digest }: DetachedRow): void {
    const bytes = block.subarray(start, start + byteLength);
    // A row that was read on this thread has no digest yet.
    if (this.expected()?.equals(bytes)) this.reuse(this.#next);
    else this.#store(parseBody(bytes), bytes, { block, start });
    const row = this.rows.at(-1);
    if (row !== undefined) row.digest = digest;
  }

  #store(wire: unknown, bytes: Buffer, range: BlockRange): void {
    const { reader, project, onGrowth, estimateBytes } = this.#options;
    rowsRead.increment('parsed');
    const row = new StoredRow(range, bytes.length, reader);
    const projection = typeof wire === 'object' && wire !== null ? project(wire as Wire, row, this.#parts) : null;
    row.projection = freezeRow(projection);
    const unchanged = this.#unchangedRow(row.projection?.oceanId, bytes);
    if (unchanged === undefined) onGrowth(estimateBytes(bytes.length));
    this.rows.push(unchanged ?? row);
  }

  /** Returns the row of the previous response if its bytes are equal. The next expected row is the one after it. */
  #unchangedRow(oceanId: string | null | undefined, bytes: Buffer): StoredRow<never, Row> | undefined {
    const { previous } = this.#options;
    if (!oceanId || previous.length === 0) return undefined;
    this.#indexOf ??= new Map(previous.map(({ projection }, index) => [projection?.oceanId, index]));
    const index = this.#indexOf.get(oceanId);
    if (index === undefined) return undefined;
    this.#next = index + 1;
    const before = previous[index];
    return before?.bytes.equals(bytes) ? before : undefined;
  }
}

/** Undefined: the bytes are not JSON in UTF-8. */
function parse(bytes: Buffer): unknown {
  try {
    return parseBody(bytes);
  } catch {
    return undefined;
  }
}
