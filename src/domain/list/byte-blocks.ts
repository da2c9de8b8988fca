/** Larger pieces get a block of their own. What is left at the end of a block is wasted: of 256 kB, 2 % under rows of 11 kB. */
const blockBytes = 1024 * 1024;

/** Bytes that stand in a block with others: an object of their own for each would take 200 bytes of memory more. */
export interface BlockPlace {
  readonly block: Buffer;
  readonly start: number;
}

/** Where pieces of bytes are copied to, one behind the other. */
export class ByteBlocks {
  #block = Buffer.alloc(0);
  #used = 0;

  copy(piece: Buffer): BlockPlace {
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
