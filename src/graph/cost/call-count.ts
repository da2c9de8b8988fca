import type { Place } from './place.ts';

/** Counts calls of Ocean: a list that is shared counts once, whatever asks for it. */
export class CallCount {
  readonly #shared = new Set<string>();
  readonly #asked = new Set<string>();
  #others = 0;

  get total(): number {
    return this.#shared.size + this.#others;
  }

  /** Lists that are asked for once in a request, for each customer. */
  lists({ space }: Place, ...names: string[]): void {
    for (const name of names) this.#shared.add(`${space} ${name}`);
  }

  /** Rows of a list that Ocean gives for one owner, or for all: a batch of several owners asks for all. */
  owned({ rows, batches, everyone }: Place, name: string): void {
    if (!everyone.has(name)) this.#others += Math.min(rows, batches);
  }

  /** As `owned`, once where several fields of an object request the same. */
  ownedOnce(place: Place, name: string): void {
    const key = `${place.at} ${name}`;
    if (!this.#asked.has(key)) this.owned(place, name);
    this.#asked.add(key);
  }

  /** One call for each of what is asked for here, once if it is asked for twice. */
  each({ at, rows }: Place, what: string): void {
    const key = `${at} ${what}`;
    if (!this.#asked.has(key)) this.#others += rows;
    this.#asked.add(key);
  }

  more(count: number): void {
    this.#others += count;
  }
}
