import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import type { SharedKey, SharedState } from '../shared-state/shared-state.ts';
import type { Load } from './reading.ts';

/** Bytes of a cached list, and back. */
export interface ListForm<T> {
  /** Size of the bytes. */
  readonly sizeOf: (data: T) => number;
  /** Returns the bytes in order, in parts of any size. They are read at once or later, but never changed. */
  readonly partsOf: (data: T) => Iterable<Buffer>;
  /** Reads the bytes as a response of Ocean. @throws when they are not what `partsOf` returned */
  readonly restore: (parts: AsyncIterable<Buffer>, load: Load<T>) => Promise<T>;
}

/** Content of a list in the shared state. */
export interface Content {
  readonly id: string;
  readonly pieces: number;
}

/** JSON in one piece. Compressed it is some 100 kB, which blocks Redis for a fraction of a millisecond. */
const pieceBytes = 1024 * 1024;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Stores and reads the bytes of lists in compressed pieces. */
export class ListContent {
  readonly #state: SharedState;
  readonly #ttlMillis: number;

  /** @param ttlMillis time to live of each piece */
  constructor(state: SharedState, ttlMillis: number) {
    this.#state = state;
    this.#ttlMillis = ttlMillis;
  }

  /** @throws SharedStateError */
  async store(list: SharedKey, parts: Iterable<Buffer>): Promise<Content> {
    const id = randomBytes(12).toString('base64url');
    let pieces = 0;
    for (const piece of piecesOf(parts)) {
      await this.#state.set(pieceKey(list, id, pieces), await compress(piece, level), this.#ttlMillis);
      pieces += 1;
    }
    return { id, pieces };
  }

  /** Extends the life of all pieces. Returns false when one is gone. @throws SharedStateError */
  async touch(list: SharedKey, { id, pieces }: Content): Promise<boolean> {
    for (let index = 0; index < pieces; index += 1) {
      if (!(await this.#state.touch(pieceKey(list, id, index), this.#ttlMillis))) return false;
    }
    return true;
  }

  /** @throws MissingPiece, SharedStateError */
  async *read(list: SharedKey, { id, pieces }: Content): AsyncGenerator<Buffer, void> {
    for (let index = 0; index < pieces; index += 1) {
      const piece = await this.#state.get(pieceKey(list, id, index));
      if (piece === null) throw new MissingPiece();
      const bytes = await decompress(piece, { maxOutputLength: pieceBytes + maxPartBytes }).catch(() => null);
      if (bytes === null) throw new MissingPiece();
      yield bytes;
    }
  }
}

/** A piece was evicted, or cannot be read: the list is a miss. */
export class MissingPiece extends Error {
  override readonly name = 'MissingPiece';
}

/** Size of the longest part: a row. */
const maxPartBytes = 8 * 1024 * 1024;

function pieceKey({ group, name }: SharedKey, id: string, index: number): SharedKey {
  return { kind: 'list-piece', group, name: `${name} ${id} ${index}` };
}

function* piecesOf(parts: Iterable<Buffer>): Generator<Buffer, void> {
  let current: Buffer[] = [];
  let bytes = 0;
  for (const part of parts) {
    current.push(part);
    bytes += part.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(current);
    current = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(current);
}
