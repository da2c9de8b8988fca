import { hash } from 'node:crypto';
import { parseBody } from '../body.ts';
import type { RowHandler } from '../row-splitter.ts';
import type { RowBatch } from './messages.ts';

/** Length of a digest in characters, each of one byte. No two different rows have the same 128 bits of SHA-256. */
export const digestLength = 16;

/** Digest of a row that was not read by an ingest thread. It equals no other one. */
export const noDigest = ''.padEnd(digestLength);

/** Bytes of new rows in a batch. Larger rows get a batch of their own. */
const batchBytes = 1024 * 1024;
const batchRows = 2048;

/** Batches sent before one is acknowledged. They bound the memory of rows that no cache has counted yet. */
const maxInFlight = 4;

/**
 * Row handler of an ingest thread. It finds the rows of the previous response by their digests, in any order, validates
 * the others, and sends both in batches.
 */
export class RowBatches implements RowHandler {
  readonly #previous: string;
  readonly #send: (batch: RowBatch) => void;
  #indexOf: ReadonlyMap<string, number> | undefined;
  #next = 0;
  #rows: number[] = [];
  #block = Buffer.alloc(0);
  #used = 0;
  #digests = '';
  #inFlight = 0;
  #acknowledged = Promise.withResolvers<undefined>();

  /** @param previous digests of the rows of the previous response, one after the other */
  constructor(previous: string, send: (batch: RowBatch) => void) {
    this.#previous = previous;
    this.#send = send;
  }

  /** The digest decides, so there is no guess. */
  expected(): undefined {
    return undefined;
  }

  again(): void {
    throw new Error('no row is expected');
  }

  take(row: Buffer): boolean {
    const digest = digestOf(row);
    const index = this.#indexOfRow(digest);
    if (index === undefined) {
      if (!isJson(row)) return false;
      this.#copy(row);
      this.#digests += digest;
      this.#rows.push(-row.length);
    } else {
      this.#next = index + 1;
      this.#rows.push(index);
    }
    if (this.#rows.length >= batchRows) this.flush();
    return true;
  }

  ready(): Promise<undefined> | undefined {
    return this.#inFlight < maxInFlight ? undefined : this.#acknowledged.promise;
  }

  acknowledge(): void {
    this.#inFlight -= 1;
    this.#acknowledged.resolve(undefined);
    this.#acknowledged = Promise.withResolvers();
  }

  /** Sends the rows since the last batch. */
  flush(): void {
    if (this.#rows.length === 0) return;
    const block = this.#block.buffer.transfer(this.#used);
    this.#send({ rows: Int32Array.from(this.#rows), block, digests: this.#digests });
    this.#inFlight += 1;
    this.#block = Buffer.alloc(0);
    this.#used = 0;
    this.#rows = [];
    this.#digests = '';
  }

  #copy(row: Buffer): void {
    if (this.#used + row.length > this.#block.length) {
      this.flush();
      this.#block = Buffer.allocUnsafeSlow(Math.max(batchBytes, row.length));
    }
    row.copy(this.#block, this.#used);
    this.#used += row.length;
  }

  #indexOfRow(digest: string): number | undefined {
    if (this.#digestAt(this.#next) === digest) return this.#next;
    this.#indexOf ??= this.#indexPrevious();
    return this.#indexOf.get(digest);
  }

  #digestAt(index: number): string {
    return this.#previous.slice(index * digestLength, (index + 1) * digestLength);
  }

  #indexPrevious(): ReadonlyMap<string, number> {
    const count = this.#previous.length / digestLength;
    return new Map(Array.from({ length: count }, (_, index) => [this.#digestAt(index), index]));
  }
}

function digestOf(row: Buffer): string {
  return hash('sha256', row, 'buffer').toString('latin1', 0, digestLength);
}

function isJson(bytes: Buffer): boolean {
  try {
    parseBody(bytes);
    return true;
  } catch {
    return false;
  }
}
