/** Counts the requests in flight for each key, such as a caller or an address. */
export class InFlight {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  /** @param max requests at once for one key; Infinity: any number */
  constructor(max: number) {
    this.#max = max;
  }

  isFull(key: string): boolean {
    return (this.#counts.get(key) ?? 0) >= this.#max;
  }

  enter(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  leave(key: string): void {
    const rest = (this.#counts.get(key) ?? 0) - 1;
    if (rest > 0) this.#counts.set(key, rest);
    else this.#counts.delete(key);
  }
}
