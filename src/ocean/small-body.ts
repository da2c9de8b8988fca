/** Far more than any error of Ocean has. */
const maxBytes = 64 * 1024;

/** Retains the bytes of a body while they are few: enough to find an error that stands in the place of data. */
export class SmallBody {
  #chunks: Buffer[] = [];
  #length = 0;

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.isWhole) this.#chunks.push(chunk);
    else this.#chunks = [];
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** False: it was too large to be retained. */
  get isWhole(): boolean {
    return this.#length <= maxBytes;
  }

  holds(text: string): boolean {
    return Buffer.concat(this.#chunks).includes(text);
  }

  /** @returns undefined when the bytes cannot be parsed */
  parsed(parse: (bytes: Buffer) => unknown): unknown {
    try {
      return parse(Buffer.concat(this.#chunks));
    } catch {
      return undefined;
    }
  }
}
