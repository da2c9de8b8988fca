import { parseBody } from '../../ocean/body.ts';
import { noDigest } from '../../ocean/ingest/row-batches.ts';
import type { RecentValues } from '../recent-values.ts';
import type { CustomerId } from '../../identity/caller.ts';

/** Larger rows get a block of their own. The unused end of a block is wasted: 2 % of 256 kB for rows of 11 kB. */
const blockBytes = 1024 * 1024;

/** Range of a row in a shared block: a Buffer for each row would take 200 bytes of memory more. */
export interface BlockRange {
  readonly block: Buffer;
  readonly start: number;
}

/** Copies rows one after the other into large blocks outside the V8 heap. */
export class ByteBlocks {
  #block = Buffer.alloc(0);
  #used = 0;

  copy(bytes: Buffer): BlockRange {
    if (this.#used + bytes.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes.length));
      this.#used = 0;
    }
    const range = { block: this.#block, start: this.#used };
    bytes.copy(this.#block, this.#used);
    this.#used += bytes.length;
    return range;
  }
}

/** Maps the rows of one list. */
export interface RowReader<Wire extends object, Row extends object> {
  readonly map: (wire: Wire, customerId: CustomerId) => Row | null;
  readonly customerId: CustomerId;
  /** Recently parsed full rows of all lists. */
  readonly recent: RecentValues;
}

/** One row as Ocean sent it. Fields outside the projection are parsed from its bytes on demand. */
export class StoredRow<Wire extends object = object, Row extends object = object> {
  /** Indexed fields of the row; null: it is unusable, as it lacks its id. */
  projection: Row | null = null;
  readonly byteLength: number;
  /** Digest of its bytes, when an ingest thread has read it. */
  digest = noDigest;
  readonly #reader: RowReader<Wire, Row>;
  #block: Buffer;
  #start: number;

  constructor({ block, start }: BlockRange, byteLength: number, reader: RowReader<Wire, Row>) {
    this.#block = block;
    this.#start = start;
    this.byteLength = byteLength;
    this.#reader = reader;
  }

  get customerId(): CustomerId {
    return this.#reader.customerId;
  }

  get bytes(): Buffer {
    return this.#block.subarray(this.#start, this.#start + this.byteLength);
  }

  /** Maps the full row. Its bytes have been parsed and mapped before, so neither fails. */
  full(): Row | null {
    const { map, customerId, recent } = this.#reader;
    return recent.of(this, this.byteLength, () => map(parseBody(this.bytes) as Wire, customerId));
  }

  /**
   * Frees sparse blocks: copies rows that fill less than half of their block into a new one. These are the last block of
   * a list, and blocks of which most rows have changed.
   */
  static repack(rows: readonly StoredRow<never>[]): void {
    const inUse = new Map<Buffer, number>();
    for (const row of rows) inUse.set(row.#block, (inUse.get(row.#block) ?? 0) + row.byteLength);
    const sparse = rows.filter((row) => (inUse.get(row.#block) ?? 0) * 2 < row.#block.length);
    const block = Buffer.allocUnsafeSlow(sparse.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let start = 0;
    for (const row of sparse) {
      row.bytes.copy(block, start);
      [row.#block, row.#start] = [block, start];
      start += row.byteLength;
    }
  }
}
