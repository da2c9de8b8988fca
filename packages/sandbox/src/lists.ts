import { Readable } from 'node:stream';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

export const jsonType = 'application/json;charset=utf-8';

/** A list to send: its items and the row of each; null rows are omitted. */
export interface List<T> {
  /** Cache key: everything the rows depend on, except `stamp`. */
  readonly key: string;
  /** Version of the rows: changes whenever a row may have changed. */
  readonly stamp: string;
  readonly items: readonly T[];
  readonly row: (item: T) => object | null;
  /** Text around the rows: brackets by default, or an object that contains the array. */
  readonly frame?: readonly [string, string];
}

const rowsPerChunk = 100;
const maxCachedBytes = 256 * 1024 * 1024;

/**
 * Cache of serialized lists, valid until their stamp changes.
 *
 * A list too large to cache is built for each request and streamed row by row: 50,000 boxes of 10 kB exceed the maximum
 * length of a string.
 */
export class Lists {
  readonly #cache = new Map<string, { readonly stamp: string; readonly body: Promise<Buffer | null> }>();

  async send<T>(reply: FastifyReply, list: List<T>): Promise<FastifyReply> {
    void reply.type(jsonType);
    const body = await this.#bodyOf(list);
    return reply.send(body ?? Readable.from(chunks(list)));
  }

  /** Resolves to null for a list that is too large to cache. */
  #bodyOf<T>(list: List<T>): Promise<Buffer | null> {
    const cached = this.#cache.get(list.key);
    if (cached?.stamp === list.stamp) return cached.body;
    const body = build(list);
    this.#cache.set(list.key, { stamp: list.stamp, body });
    // A failed build must not stay cached.
    body.catch(() => this.#cache.delete(list.key));
    return body;
  }
}

async function build<T>(list: List<T>): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of chunks(list)) {
    parts.push(part);
    bytes += part.length;
    // The second chunk holds the first rows; their size predicts the total before all are built.
    const isTooLarge = parts.length === 2 && (part.length / rowsPerChunk) * list.items.length > maxCachedBytes;
    if (isTooLarge || bytes > maxCachedBytes) return null;
  }
  return Buffer.concat(parts, bytes);
}

/** Yields to the event loop between chunks, because the sandbox may share its thread with the calling program. */
async function* chunks<T>({ items, row, frame = ['[', ']'] }: List<T>): AsyncGenerator<Buffer> {
  const [before, after] = frame;
  let separator = '';
  yield Buffer.from(before);
  for (let start = 0; start < items.length; start += rowsPerChunk) {
    if (start > 0) await yieldToEventLoop();
    let text = '';
    for (const item of items.slice(start, start + rowsPerChunk)) {
      const value = row(item);
      if (value === null) continue;
      text += separator + JSON.stringify(value);
      separator = ',';
    }
    yield Buffer.from(text);
  }
  yield Buffer.from(after);
}
