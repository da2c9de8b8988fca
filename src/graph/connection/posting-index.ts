import { rowsTouched } from '../../observability/counters.ts';
import type { Answer } from './answer.ts';
import type { Groups } from './grouping.ts';

/** One column of a list: for each value, the positions of the rows that have it. */
export class PostingIndex<V extends string | number | boolean> {
  /** Group to value. The group behind the last is that of the rows without a value. */
  readonly values: readonly V[];
  /** Value to group. */
  readonly byValue: ReadonlyMap<V, number>;
  /** Position to group. */
  readonly groupOf: Uint32Array;
  /** Positions, group after group. */
  readonly positions: Uint32Array;
  /** Group to where it starts in `positions`. */
  readonly #starts: Uint32Array;

  /** @param sequence the order of the rows of one group; absent: as in the list */
  constructor({ values, byValue, groupOf }: Groups<V>, sequence?: Uint32Array) {
    rowsTouched.increment('index', groupOf.length);
    this.values = values;
    this.byValue = byValue;
    this.groupOf = groupOf;
    this.#starts = countStarts(groupOf, values.length + 1);
    const next = this.#starts.slice();
    this.positions = new Uint32Array(groupOf.length);
    for (let index = 0; index < groupOf.length; index++) {
      const position = sequence?.[index] ?? index;
      const group = groupOf[position] ?? 0;
      const place = next[group] ?? 0;
      this.positions[place] = position;
      next[group] = place + 1;
    }
  }

  /** Rows in each group; the last number is that of the rows without a value. */
  get sizes(): Uint32Array {
    return this.#starts.slice(1).map((end, group) => end - (this.#starts[group] ?? 0));
  }

  /** Positions of the groups from `first` to before `end`. */
  slice(first: number, end: number): Uint32Array {
    const from = this.#starts[first] ?? 0;
    return this.positions.subarray(from, Math.max(from, this.#starts[end] ?? 0));
  }

  /** Rows that have one of these values. */
  oneOf(wanted: readonly V[]): Answer {
    const groups = new Set(wanted.flatMap((value) => this.byValue.get(value) ?? []));
    const [only] = groups;
    if (only !== undefined && groups.size === 1) return this.between(only, only + 1);
    const slices = [...groups].map((group) => this.slice(group, group + 1));
    return {
      size: slices.reduce((sum, slice) => sum + slice.length, 0),
      list: () => concat(slices),
      has: (position) => groups.has(this.groupOf[position] ?? -1),
    };
  }

  /** Rows of the groups from `first` to before `end`. */
  between(first: number, end: number): Answer {
    const positions = this.slice(first, end);
    return {
      size: positions.length,
      list: () => positions,
      has: (position) => {
        const group = this.groupOf[position] ?? -1;
        return group >= first && group < end;
      },
    };
  }
}

/** Where each group starts when all stand one after the other, and where the last ends. */
function countStarts(groupOf: Uint32Array, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
