/** JSON of a value; null: the value is null. */
type Text = string | null;

/** A promise only where a resolver gave one. */
export type Written = Text | PromiseLike<Text>;

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** Texts that stand one after the other, some of which are still to come. */
export class Texts {
  #text: string;
  readonly #parts: Promise<string>[] = [];

  /** @param text what stands before the first that is to come */
  constructor(text: string) {
    this.#text = text;
  }

  add(label: string, written: Written): void {
    if (written === null) this.#text += `${label}null`;
    else if (typeof written === 'string') this.#text += label + written;
    else {
      const before = this.#text + label;
      this.#parts.push(Promise.resolve(written).then((text) => before + (text ?? 'null')));
      this.#text = '';
    }
  }

  end(closing: string): Promise<string> {
    const last = this.#text + closing;
    return Promise.all(this.#parts).then((parts) => parts.join('') + last);
  }

  /** An error takes the place of it all, once what is to come is there or has failed too. */
  failAtEnd(error: unknown): Promise<never> {
    const fail = (): never => {
      throw error;
    };
    return Promise.all(this.#parts).then(fail, fail);
  }

  /** An error takes the place of it all at once; nobody hears of what is to come. */
  failNow(error: unknown): never {
    Promise.all(this.#parts).catch(() => undefined);
    throw error;
  }
}
