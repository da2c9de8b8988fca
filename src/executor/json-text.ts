import type { GraphQLFormattedError } from 'graphql';

/** Serialized JSON, which `writeResponseBody` inserts unchanged. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Parses the text for callers that use JSON.stringify. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Matches characters that JSON escapes: quotes, backslashes, control characters, and surrogates, which may be lone. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Formats a string as JSON. */
export function quote(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Formats the serialized value of a scalar as JSON. */
export function toJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a scalar serialized a value that has no JSON form');
  return text;
}

/** JSON of a value; null: the value is null. */
type Text = string | null;

/** JSON of a value. A promise only if a resolver returned one. */
export type JsonOutput = Text | PromiseLike<Text>;

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  return typeof (value as { then?: unknown }).then === 'function';
}

/** Handles rejections of items that no code awaits yet: an unhandled one would end the process. */
export function ignoreRejections(items: readonly unknown[]): void {
  for (const item of items) {
    if (Array.isArray(item)) ignoreRejections(item);
    else if (isPromise(item)) void item.then(undefined, () => undefined);
  }
}

/**
 * JSON of a list or an object, parts of which are pending.
 *
 * Its promises settle in the same microtask as those of graphql-js. Errors are reported in the order in which promises
 * settle, and errors below a null are dropped: settling one microtask later would report other errors than graphql-js.
 */
export class PendingJson {
  #text: string;
  /** The text before each pending part. */
  readonly #prefixes: string[] = [];
  readonly #pending: PromiseLike<Text>[] = [];
  /** Number of pending parts whose rejections `guard` has handled. */
  #guarded = 0;

  /** @param text the text before the first pending part */
  constructor(text: string) {
    this.#text = text;
  }

  add(label: string, output: JsonOutput): void {
    if (output === null) this.#text += `${label}null`;
    else if (typeof output === 'string') this.#text += label + output;
    else {
      this.#prefixes.push(this.#text + label);
      this.#pending.push(output);
      this.#text = '';
    }
  }

  /** Handles rejections until `endList`. Required before a yield: an unhandled rejection would end the process. */
  guard(): void {
    for (; this.#guarded < this.#pending.length; this.#guarded += 1) {
      this.#pending[this.#guarded]?.then(undefined, () => undefined);
    }
  }

  /** Ends a list. Settles one microtask after the last item, or after the first that rejects. */
  endList(): JsonOutput {
    if (this.#pending.length === 0) return this.#join([], ']');
    return new Promise((resolve, reject) => {
      const texts: Text[] = [];
      let missing = this.#pending.length;
      const receive = (index: number, text: Text): void => {
        texts[index] = text;
        missing -= 1;
        if (missing === 0) resolve(this.#join(texts, ']'));
      };
      for (const [index, part] of this.#pending.entries()) part.then((text) => receive(index, text), reject);
    });
  }

  /** Ends an object. Settles two microtasks after the last field, or after the first that rejects. */
  endObject(): Promise<string> {
    return Promise.all(this.#pending).then((texts) => this.#join(texts, '}'));
  }

  /** Rejects with the error one microtask after the object would have settled. */
  failObject(error: unknown): Promise<never> {
    const fail = (): never => {
      throw error;
    };
    return this.endObject().then(fail, fail);
  }

  /** Throws the error at once and ignores rejections of pending items. */
  failList(error: unknown): never {
    Promise.all(this.#pending).catch(() => undefined);
    throw error;
  }

  #join(texts: readonly Text[], closing: string): string {
    let joined = '';
    for (const [index, prefix] of this.#prefixes.entries()) joined += prefix + (texts[index] ?? 'null');
    return joined + this.#text + closing;
  }
}

/** A GraphQL response whose data may be serialized already. */
export interface ResponseBody {
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: unknown;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** Serializes a response, with a final newline as Apollo Server writes it. */
export function writeResponseBody({ errors, data, extensions }: ResponseBody): string {
  if (!(data instanceof JsonText)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}\n`;
}
