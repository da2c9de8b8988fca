/**
 * A small seeded generator (mulberry32): the same seed gives the same numbers on every machine, hence the same fleet.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Picks one of the items; small indices become more frequent as `skew` grows above 1. */
  pick<T>(items: readonly T[], skew = 1): T {
    const item = items[Math.floor(this.next() ** skew * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Returns the value, or null in the given share of cases. */
  maybe<T>(value: T, shareOfNulls: number): T | null {
    return this.chance(shareOfNulls) ? null : value;
  }

  digits(count: number): string {
    let text = '';
    for (let position = 0; position < count; position++) text += String(this.between(0, 9));
    return text;
  }
}

/** Makes a generator for one thing, such as a vehicle's day, independent of all other draws. */
export function randomFor(seed: number, ...about: readonly number[]): Random {
  let hash = 0x811c9dc5 ^ seed;
  for (const part of about) {
    hash = Math.imul(hash ^ (part & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (part >>> 16), 0x01000193);
    hash ^= hash >>> 13;
  }
  return new Random(Math.imul(hash, 0x85ebca6b));
}
