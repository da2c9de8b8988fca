import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

export const jsonType = 'application/json;charset=utf-8';

/** A list to answer with: how many things there are, and the row of each; null rows are left out. */
export interface List<T> {
  /** Names what the rows depend on, but for `stamp`. */
  readonly key: string;
  /** Changes whenever a row may have changed. */
  readonly stamp: string;
  readonly things: readonly T[];
  readonly row: (thing: T) => object | null;
  /** What stands around the rows: an array by itself, or an object with the array in it. */
  readonly frame?: readonly [string, string];
}

const rowsATurn = 100;
const maxKept = 256 * 1024 * 1024;

/**
 * Lists as bytes, built once and kept until their stamp changes. A list too large to keep (50,000 boxes of 10 kB are
 * half a gigabyte, more than a string can hold) is built anew each time and leaves row by row.
 */
export class Lists {
  readonly #kept = new Map<string, { readonly stamp: string; readonly body: Promise<Buffer | null> }>();

  async send<T>(reply: FastifyReply, list: List<T>): Promise<FastifyReply> {
    void reply.type(jsonType);
    const body = await this.#bodyOf(list);
    return reply.send(body ?? Readable.from(chunks(list)));
  }

  /** null for a list that is too large to keep. */
  #bodyOf<T>(list: List<T>): Promise<Buffer | null> {
    const kept = this.#kept.get(list.key);
    if (kept?.stamp === list.stamp) return kept.body;
    const body = build(list);
    this.#kept.set(list.key, { stamp: list.stamp, body });
    // A row that cannot be built must not be remembered as such.
    body.catch(() => this.#kept.delete(list.key));
    return body;
  }
}

async function build<T>(list: List<T>): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of chunks(list)) {
    parts.push(part);
    bytes += part.length;
    // The frame's opening, then the first rows: by their size the others are judged, before building them all.
    const isTooLarge = parts.length === 2 && (part.length / rowsATurn) * list.things.length > maxKept;
    if (isTooLarge || bytes > maxKept) return null;
  }
  return Buffer.concat(parts, bytes);
}

/** Some rows at a time: the sandbox may share its thread with the program that calls it. */
async function* chunks<T>({ things, row, frame = ['[', ']'] }: List<T>): AsyncGenerator<Buffer> {
  const [before, after] = frame;
  let separator = '';
  yield Buffer.from(before);
  for (let start = 0; start < things.length; start += rowsATurn) {
    if (start > 0) await nextTurn();
    let text = '';
    for (const thing of things.slice(start, start + rowsATurn)) {
      const value = row(thing);
      if (value === null) continue;
      text += separator + JSON.stringify(value);
      separator = ',';
    }
    yield Buffer.from(text);
  }
  yield Buffer.from(after);
}
