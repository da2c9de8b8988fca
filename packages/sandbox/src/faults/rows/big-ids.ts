import type { Fleet } from '../../fleet/fleet.ts';

/** An odd number far beyond 2^53: every id that it is added to loses digits in a double. */
const shift = 9_000_000_000_000_000_000n;

type Range = readonly [first: bigint, end: bigint];

/**
 * Gives boxes, vehicles and drivers numbers beyond 2^53: each the same one in every endpoint. In requests both the true
 * number and the large one name the thing.
 */
export class BigIds {
  readonly #ranges: readonly Range[];

  constructor({ customers }: Fleet) {
    const lists = customers.flatMap(({ vehicles, drivers }) => [vehicles, vehicles.map(({ box }) => box), drivers]);
    this.#ranges = lists.flatMap((things) => {
      const [first] = things;
      // Drivers of the second customer have large numbers already.
      return first && first.id < shift / 1000n ? [[first.id, first.id + BigInt(things.length)] as const] : [];
    });
  }

  /** JSON with the large numbers: values, texts and keys that begin with an id. */
  enlarge(json: string): string {
    return json.replace(/(?<=[":,[])\d{10}(?=[",}\]_])/g, (digits) => {
      const id = BigInt(digits);
      return this.#has(id) ? String(id + shift) : digits;
    });
  }

  /** What came in a request, with the true numbers; texts, lists and objects of them too. */
  restore(value: unknown): unknown {
    if (typeof value === 'bigint') return this.#has(value - shift) ? Number(value - shift) : value;
    if (typeof value === 'string') {
      return /^9\d{18}$/.test(value) && this.#has(BigInt(value) - shift) ? String(BigInt(value) - shift) : value;
    }
    if (Array.isArray(value)) return value.map((item) => this.restore(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.restore(item)]));
  }

  #has(id: bigint): boolean {
    return this.#ranges.some(([first, end]) => id >= first && id < end);
  }
}
