import type { GraphQLFormattedError } from 'graphql';

/** JSON that is already written. Whoever writes what is around it puts the text in as it is. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For whoever does not know it: the value that the text means. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What JSON must escape: quotes, backslashes, control characters, and halves of a pair, which may stand alone. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON. */
export function quote(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** What a scalar gave, as JSON. */
export function jsonOf(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a scalar gave a value that has no JSON form');
  return text;
}

/** JSON of a value; null: the value is null. */
type Text = string | null;

/** A promise only where a resolver gave one. */
export type Written = Text | PromiseLike<Text>;

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** Nobody waits for these items, or not yet: a rejection among them must not end the process. */
export function ignoreRejections(items: readonly unknown[]): void {
  for (const item of items) {
    if (Array.isArray(item)) ignoreRejections(item);
    else if (isPromise(item)) void item.then(undefined, () => undefined);
  }
}

/**
 * Texts that stand one after the other, some of which are still to come.
 *
 * Its promises settle in the same microtask as those of graphql-js do. Errors are reported in the order in which promises
 * settle, and errors below a place that is null already are not: a promise that settles one microtask later would report
 * other errors than graphql-js.
 */
export class Texts {
  #text: string;
  /** What stands before each text that is to come. */
  readonly #before: string[] = [];
  readonly #later: PromiseLike<Text>[] = [];
  /** How many of these may reject before `endList` is called. */
  #held = 0;

  /** @param text what stands before the first that is to come */
  constructor(text: string) {
    this.#text = text;
  }

  add(label: string, written: Written): void {
    if (written === null) this.#text += `${label}null`;
    else if (typeof written === 'string') this.#text += label + written;
    else {
      this.#before.push(this.#text + label);
      this.#later.push(written);
      this.#text = '';
    }
  }

  /** More is added in a later turn of the event loop: a rejection until then must not end the process. */
  hold(): void {
    for (; this.#held < this.#later.length; this.#held += 1) {
      this.#later[this.#held]?.then(undefined, () => undefined);
    }
  }

  /** The text of a list: one microtask after the last item, or the first that rejects. */
  endList(): Written {
    if (this.#later.length === 0) return this.#join([], ']');
    return new Promise((resolve, reject) => {
      const texts: Text[] = [];
      let missing = this.#later.length;
      const take = (index: number, text: Text): void => {
        texts[index] = text;
        missing -= 1;
        if (missing === 0) resolve(this.#join(texts, ']'));
      };
      for (const [index, later] of this.#later.entries()) later.then((text) => take(index, text), reject);
    });
  }

  /** The text of an object: two microtasks after the last field, or the first that rejects. */
  endObject(): Promise<string> {
    return Promise.all(this.#later).then((texts) => this.#join(texts, '}'));
  }

  /** An error takes the place of the object, one microtask after its text would be there or would have failed too. */
  failObject(error: unknown): Promise<never> {
    const fail = (): never => {
      throw error;
    };
    return this.endObject().then(fail, fail);
  }

  /** An error takes the place of the list at once; rejections of what is to come are ignored. */
  failList(error: unknown): never {
    Promise.all(this.#later).catch(() => undefined);
    throw error;
  }

  #join(texts: readonly Text[], closing: string): string {
    let joined = '';
    for (const [index, before] of this.#before.entries()) joined += before + (texts[index] ?? 'null');
    return joined + this.#text + closing;
  }
}

/** An answer whose data may be written already. */
export interface Answer {
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: unknown;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** The body of an answer, with a line's end as Apollo Server writes it: data that is written already is put in as it is. */
export function writeAnswer({ errors, data, extensions }: Answer): string {
  if (!(data instanceof JsonText)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}\n`;
}
