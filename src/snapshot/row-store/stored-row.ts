import { parseBody } from '../../ocean/body.ts';
import type { RecentValues } from '../recent-values.ts';
import type { CustomerId } from '../../identity/customer-id.ts';

/** Larger pieces get a block of their own. What is left at the end of a block is wasted: of 256 kB, 2 % under rows of 11 kB. */
const blockBytes = 1024 * 1024;

/** Bytes that stand in a block with others: an object of their own for each would take 200 bytes of memory more. */
export interface BlockRange {
  readonly block: Buffer;
  readonly start: number;
}

/** Where pieces of bytes are copied to, one behind the other. */
export class ByteBlocks {
  #block = Buffer.alloc(0);
  #used = 0;

  copy(piece: Buffer): BlockRange {
    if (this.#used + piece.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, piece.length));
      this.#used = 0;
    }
    const place = { block: this.#block, start: this.#used };
    piece.copy(this.#block, this.#used);
    this.#used += piece.length;
    return place;
  }
}

/** How the rows of one list are read: the same for all of them. */
export interface RowReader<Wire extends object, Row extends object> {
  readonly map: (wire: Wire, customerId: CustomerId) => Row | null;
  readonly customerId: CustomerId;
  /** Rows of all lists that were read whole lately. */
  readonly recent: RecentValues;
}

/** One row as Ocean gave it. What is not kept of it in memory is read from its bytes when it is asked for. */
export class StoredRow<Wire extends object = object, Row extends object = object> {
  /** What is kept of it; null: it cannot be used, as it lacks its id. */
  kept: Row | null = null;
  readonly byteLength: number;
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

  /** The row, mapped whole. Its bytes have been parsed and mapped before: neither fails now. */
  whole(): Row | null {
    const { map, customerId, recent } = this.#reader;
    return recent.of(this, this.byteLength, () => map(parseBody(this.bytes) as Wire, customerId));
  }

  /**
   * Where rows take less than half of their block, their bytes are copied together, so that the rest of it is given back:
   * the last block of a list, and those of which most rows have changed since.
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
