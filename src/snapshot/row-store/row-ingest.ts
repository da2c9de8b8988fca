import { rowsRead } from '../../observability/counters.ts';
import { parseBody } from '../../ocean/body.ts';
import type { RowHandler } from '../../ocean/row-splitter.ts';
import { ByteBlocks, StoredRow, type RowReader } from './stored-row.ts';

/** What many rows of a list have in common, such as an entity or a vehicle's make: kept once. */
export class SharedParts {
  readonly #known = new Map<string, object>();
  readonly #texts = new Map<string, string>();

  /** The text that was given first with the same characters. */
  shareText(text: string | null): string | null {
    if (text === null) return null;
    const first = this.#texts.get(text);
    if (first !== undefined) return first;
    this.#texts.set(text, text);
    return text;
  }

  /** The object that was given first with the same plain values. */
  share<Part extends object>(part: Part | null): Part | null {
    if (part === null) return null;
    const key = JSON.stringify(part);
    const first = this.#known.get(key);
    if (first !== undefined) return first as Part;
    this.#known.set(key, Object.freeze(part));
    return part;
  }
}

/** What every row of a list that is held has: Ocean's number; null: it has none, and is used all the same. */
export interface StoredListRow {
  readonly oceanId: string | null;
}

/** Maps a row, or that part of it which stays in memory; null: it cannot be used. */
export type ProjectRow<Wire extends object, Row extends object> = (
  wire: Wire,
  held: StoredRow<Wire, Row>,
  parts: SharedParts,
) => Row | null;

export interface IngestOptions<Wire extends object, Row extends object> {
  readonly reader: RowReader<Wire, Row>;
  readonly keep: ProjectRow<Wire, Row>;
  /** The rows of the answer before. */
  readonly last: readonly StoredRow<never, Row>[];
  /** Told of the memory that each new row takes, in bytes. */
  readonly onGrowth: (bytes: number) => void;
  /** What a row of so much JSON takes in memory. */
  readonly weigh: (jsonBytes: number) => number;
}

/**
 * Takes the rows of one answer. A row with the bytes that it had in the answer before is not parsed again, and what is
 * kept of it stays the same object.
 */
export class RowIngest<Wire extends object, Row extends StoredListRow> implements RowHandler {
  readonly taken: StoredRow<never, Row>[] = [];
  readonly #blocks = new ByteBlocks();
  readonly #options: IngestOptions<Wire, Row>;
  readonly #parts = new SharedParts();
  #placeOf: ReadonlyMap<string | null | undefined, number> | undefined;
  #next = 0;

  constructor(options: IngestOptions<Wire, Row>) {
    this.#options = options;
  }

  expected(): Buffer | undefined {
    return this.#options.last[this.#next]?.bytes;
  }

  again(): void {
    const same = this.#options.last[this.#next];
    if (same !== undefined) this.taken.push(same);
    rowsRead.increment('unchanged');
    this.#next += 1;
  }

  take(lent: Buffer): boolean {
    const { reader, keep, onGrowth, weigh } = this.#options;
    const wire = parse(lent);
    if (wire === undefined) return false;
    rowsRead.increment('parsed');
    const place = this.#blocks.copy(lent);
    const held = new StoredRow(place, lent.length, reader);
    held.kept = isObject(wire) ? keep(wire as Wire, held, this.#parts) : null;
    const before = this.#sameInLast(held.kept?.oceanId, lent);
    if (before === undefined) onGrowth(weigh(lent.length));
    this.taken.push(before ?? held);
    return true;
  }

  /** The row of the answer before, where nothing has changed in it; those behind it are expected to follow. */
  #sameInLast(oceanId: string | null | undefined, bytes: Buffer): StoredRow<never, Row> | undefined {
    const { last } = this.#options;
    if (!oceanId || last.length === 0) return undefined;
    this.#placeOf ??= new Map(last.map(({ kept }, place) => [kept?.oceanId, place]));
    const place = this.#placeOf.get(oceanId);
    if (place === undefined) return undefined;
    this.#next = place + 1;
    const before = last[place];
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
