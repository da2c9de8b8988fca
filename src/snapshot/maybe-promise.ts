/**
 * A value in memory, or a promise of one that has to be fetched. A promise per row of a list costs more than the row, so
 * reads of cached data return plain values (ADR 40).
 */
export type MaybePromise<T> = T | Promise<T>;

/** Continues with a value at once, or with that of a promise when it resolves. */
export function chain<T, Next>(value: MaybePromise<T>, next: (value: T) => MaybePromise<Next>): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Recovers from an error, whether it is thrown or a promise rejects with it. */
export function attempt<T>(work: () => MaybePromise<T>, recover: (error: unknown) => MaybePromise<T>): MaybePromise<T> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(recover) : value;
  } catch (error) {
    return recover(error);
  }
}

type Results<Reads extends readonly (() => unknown)[]> = {
  -readonly [Index in keyof Reads]: Awaited<ReturnType<Reads[Index]>>;
};

/**
 * Runs all reads and waits for their results, as `Promise.all` does; at once if none of them is a promise. Takes
 * functions: when one throws, the rejections of those before it would otherwise stay unhandled.
 */
export function all<Reads extends readonly (() => unknown)[] | []>(reads: Reads): MaybePromise<Results<Reads>> {
  const results: unknown[] = [];
  let isPending = false;
  try {
    for (const read of reads) {
      const result = read();
      if (result instanceof Promise) isPending = true;
      results.push(result);
    }
  } catch (error) {
    for (const result of results) if (result instanceof Promise) result.catch(() => undefined);
    throw error;
  }
  return (isPending ? Promise.all(results) : results) as MaybePromise<Results<Reads>>;
}

/** Reads once, on first use. Once the value is there, it costs no further promise. */
export class ReadOnce<T> {
  readonly #read: () => MaybePromise<T>;
  #result: { value: MaybePromise<T> } | null = null;

  constructor(read: () => MaybePromise<T>) {
    this.#read = read;
  }

  get isStarted(): boolean {
    return this.#result !== null;
  }

  /** @throws what the read throws; it is tried again next time, unless it returned a promise */
  get(): MaybePromise<T> {
    if (this.#result !== null) return this.#result.value;
    const result = { value: this.#read() };
    this.#result = result;
    if (result.value instanceof Promise) {
      result.value.then(
        (value) => (result.value = value),
        () => undefined, // each reader receives the rejection
      );
    }
    return result.value;
  }

  /** Drops the value: the next use reads again. */
  reset(): void {
    this.#result = null;
  }
}
