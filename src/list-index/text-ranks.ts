import { codeLength, compareTexts, writeCode } from './collation.ts';
import { radixOrder, type Ranks } from './ranks.ts';

/** No slot: the text has no code. */
const none = -1;

/**
 * Ranks of texts as the collator sorts them, some times faster than it does: texts are sorted by their codes, and the
 * collator is asked only about texts of the same code and about those that have none.
 */
export function rankTexts(texts: readonly (string | null)[]): Ranks {
  const list = new CodedTexts(texts);
  const sorted = list.sort();
  const rankOf = new Uint32Array(texts.length);
  let rank = -1;
  let last = none;
  for (const position of sorted) {
    if (last === none || !list.isSame(last, position)) rank += 1;
    rankOf[position] = rank;
    last = position;
  }
  const count = rank + 1;
  for (const [position, text] of texts.entries()) if (text === null) rankOf[position] = count;
  return { rankOf, count };
}

class CodedTexts {
  readonly #texts: readonly (string | null)[];
  readonly #bytes: Uint8Array;
  /** Position to where its code is. */
  readonly #slots: Int32Array;
  readonly #coded: Uint32Array;
  readonly #odd: number[] = [];

  constructor(texts: readonly (string | null)[]) {
    this.#texts = texts;
    this.#bytes = new Uint8Array(texts.length * codeLength);
    this.#slots = new Int32Array(texts.length).fill(none);
    const coded = new Uint32Array(texts.length);
    let slot = 0;
    for (const [position, text] of texts.entries()) {
      if (text === null) continue;
      if (writeCode(text, this.#bytes, slot * codeLength)) {
        this.#slots[position] = slot;
        coded[slot++] = position;
      } else this.#odd.push(position);
    }
    this.#coded = coded.subarray(0, slot);
  }

  /** Positions of all texts, in order. */
  sort(): Uint32Array {
    const sorted = radixOrder(this.#bytes, codeLength, this.#coded.length).map((slot) => this.#coded[slot] ?? 0);
    let from = 0;
    let isMixed = false;
    for (let to = 1; to <= sorted.length; to++) {
      const [last, next] = [sorted[to - 1] ?? 0, sorted[to] ?? 0];
      if (to < sorted.length && this.#hasSameCode(last, next)) {
        isMixed ||= this.#texts[last] !== this.#texts[next];
        continue;
      }
      if (isMixed) sorted.subarray(from, to).sort((a, b) => this.#compare(a, b));
      isMixed = false;
      from = to;
    }
    return this.#odd.length === 0 ? sorted : this.#insertOdd(sorted);
  }

  /** Whether the collator tells no difference. */
  isSame(one: number, other: number): boolean {
    if (this.#texts[one] === this.#texts[other]) return true;
    const isOdd = this.#slots[one] === none || this.#slots[other] === none;
    return (isOdd || this.#hasSameCode(one, other)) && this.#compare(one, other) === 0;
  }

  /** Texts without a code are few: each is placed by bisection. */
  #insertOdd(sorted: Uint32Array): Uint32Array {
    const merged = new Uint32Array(sorted.length + this.#odd.length);
    let taken = 0;
    for (const [index, odd] of this.#odd.sort((a, b) => this.#compare(a, b)).entries()) {
      let low = taken;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.#compare(sorted[middle] ?? 0, odd) <= 0) low = middle + 1;
        else high = middle;
      }
      merged.set(sorted.subarray(taken, low), taken + index);
      merged[low + index] = odd;
      taken = low;
    }
    merged.set(sorted.subarray(taken), taken + this.#odd.length);
    return merged;
  }

  #compare(one: number, other: number): number {
    const [a, b] = [this.#texts[one] ?? '', this.#texts[other] ?? ''];
    return a === b ? 0 : compareTexts(a, b);
  }

  #hasSameCode(one: number, other: number): boolean {
    if (this.#texts[one] === this.#texts[other]) return true;
    const [a, b] = [(this.#slots[one] ?? 0) * codeLength, (this.#slots[other] ?? 0) * codeLength];
    for (let offset = 0; offset < codeLength; offset++) {
      if (this.#bytes[a + offset] !== this.#bytes[b + offset]) return false;
    }
    return true;
  }
}
