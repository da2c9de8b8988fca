import { joinHead, splitHead } from './headed-bytes.ts';
import type { ListForm } from './list-content.ts';

const nothing = { signal: new AbortController().signal, previous: undefined, grow: () => undefined };

/**
 * Responses of Ocean that one comparison of readings is based on and that no cache has, as bytes: another process makes the
 * same reading of them without an upstream request.
 */
export class CapturedResponses {
  readonly #parts = new Map<string, Buffer>();
  /** True: reads are served from here. False: what is read is added. */
  readonly isReplay: boolean;

  /** @param bytes of `toBytes` in another process; null: nothing is captured yet */
  constructor(bytes: Buffer | null = null) {
    this.isReplay = bytes !== null;
    if (bytes !== null) for (const [name, part] of entriesOf(bytes)) this.#parts.set(name, part);
  }

  add<T>(name: string, form: Pick<ListForm<T>, 'partsOf'>, data: T): void {
    this.#parts.set(name, Buffer.concat([...form.partsOf(data)]));
  }

  /** @throws MissingResponse */
  async restore<T>(name: string, form: Pick<ListForm<T>, 'restore'>): Promise<T> {
    const part = this.#parts.get(name);
    if (part === undefined) throw new MissingResponse();
    return form.restore(once(part), nothing);
  }

  toBytes(): Buffer {
    const parts = [...this.#parts];
    return joinHead(
      parts.map(([name, { length }]) => [name, length]),
      ...parts.map(([, part]) => part),
    );
  }
}

/** The process that captured the responses needed other ones for its reading. */
export class MissingResponse extends Error {
  override readonly name = 'MissingResponse';
}

function entriesOf(bytes: Buffer): [name: string, part: Buffer][] {
  const { head, body } = splitHead(bytes);
  let end = 0;
  return (head as [name: string, length: number][]).map(([name, length]) => [
    name,
    body.subarray(end, (end += length)),
  ]);
}

async function* once(part: Buffer): AsyncGenerator<Buffer, void> {
  yield part;
}
