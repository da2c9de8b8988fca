import type { Fleet } from '../../fleet/fleet.ts';

/** An odd number far beyond 2^53: adding it to any id makes a double lose digits. */
const shift = 9_000_000_000_000_000_000n;

type Range = readonly [first: bigint, end: bigint];

/**
 * Gives boxes, vehicles and drivers ids beyond 2^53, the same in every endpoint.
 *
 * Requests may use either the original or the large id.
 */
export class BigIds {
  readonly #ranges: readonly Range[];

  constructor({ customers }: Fleet) {
    const lists = customers.flatMap(({ vehicles, drivers }) => [vehicles, vehicles.map(({ box }) => box), drivers]);
    this.#ranges = lists.flatMap((items) => {
      const [first] = items;
      // Drivers of the second customer already have large ids.
      return first && first.id < shift / 1000n ? [[first.id, first.id + BigInt(items.length)] as const] : [];
    });
  }

  /** Replaces ids in JSON: values, strings, and keys that begin with an id. */
  enlarge(json: string): string {
    return json.replace(/(?<=[":,[])\d{10}(?=[",}\]_])/g, (digits) => {
      const id = BigInt(digits);
      return this.#has(id) ? String(id + shift) : digits;
    });
  }

  /** Restores the original ids in a request, in nested strings, lists and objects too. */
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
