import type { Coding } from '../compression/coding.ts';
import { compress } from '../compression/compress.ts';

/** Body of a cached response, with its compressed forms. Each is made once, at its first use. */
export class CachedBody {
  /** Uncompressed. Encoding a long text takes longer than sending it. */
  readonly bytes: Buffer;
  readonly #compressed = new Map<Coding, Buffer>();
  readonly #pending = new Map<Coding, Promise<Buffer>>();

  /** @param bytes are copied if they are part of a larger buffer */
  constructor(bytes: Buffer) {
    this.bytes = bytes.buffer.byteLength === bytes.length ? bytes : copyOf(bytes);
  }

  /** Size of all forms. */
  get byteLength(): number {
    return [...this.#compressed.values()].reduce((sum, { byteLength }) => sum + byteLength, this.bytes.byteLength);
  }

  /**
   * Returns the compressed form; a promise at the first use. Requests that come meanwhile share it.
   *
   * @param charge charges its memory. False: there is none, and the form is not retained
   */
  in(coding: Coding, charge: () => boolean): Buffer | Promise<Buffer> {
    return this.#compressed.get(coding) ?? this.#pending.get(coding) ?? this.#compress(coding, charge);
  }

  #compress(coding: Coding, charge: () => boolean): Promise<Buffer> {
    const compressed = compress(coding, this.bytes)
      .then((bytes) => {
        const own = copyOf(bytes);
        this.#compressed.set(coding, own);
        if (!charge()) this.#compressed.delete(coding);
        return own;
      })
      .finally(() => this.#pending.delete(coding));
    this.#pending.set(coding, compressed);
    return compressed;
  }
}

/** Allocates memory of its own: a short buffer would otherwise retain a 64 KiB slab. */
function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
