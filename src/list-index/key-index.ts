import { type IndexResult, PostingIndex } from './posting-index.ts';
import type { Key, KeyColumn } from './columns.ts';

const noKey = 0xff_ff_ff_ff;

/** What rows are picked and counted by: the rows of each key, and the name that counts show beside it. */
export class KeyIndex<T> {
  /** The group behind the last key is that of the rows without one. */
  readonly postings: PostingIndex;
  /** Group to key. */
  readonly keys: readonly Key[];
  /** Key to group. */
  readonly groups: ReadonlyMap<Key, number>;
  readonly #rows: readonly T[];
  readonly #column: KeyColumn<T>;
  readonly #labels = new Map<number, string | null>();

  constructor(rows: readonly T[], column: KeyColumn<T>) {
    const groups = new Map<Key, number>();
    const groupOf = new Uint32Array(rows.length);
    let position = 0;
    for (const row of rows) groupOf[position++] = groupNumber(groups, column.of(row) ?? null);
    for (let index = 0; index < groupOf.length; index++) if (groupOf[index] === noKey) groupOf[index] = groups.size;
    this.groups = groups;
    this.keys = [...groups.keys()];
    this.postings = new PostingIndex(groupOf, groups.size + 1);
    this.#rows = rows;
    this.#column = column;
  }

  /** Rows that have one of these keys. */
  oneOf(wanted: readonly Key[]): IndexResult {
    return this.postings.oneOf(new Set(wanted.flatMap((key) => this.groups.get(key) ?? [])));
  }

  /** The name of a group, as the first of its rows gives it. */
  labelOf(group: number): string | null {
    const known = this.#labels.get(group);
    if (known !== undefined) return known;
    const label = this.#readLabel(group);
    this.#labels.set(group, label);
    return label;
  }

  #readLabel(group: number): string | null {
    const key = this.keys[group];
    if (key === undefined) return null;
    if (this.#column.labelOf === undefined) return String(key);
    const row = this.#rows[this.postings.slice(group, group + 1)[0] ?? 0];
    return row === undefined ? null : (this.#column.labelOf(row) ?? null);
  }
}

function groupNumber(groups: Map<Key, number>, key: Key | null): number {
  if (key === null) return noKey;
  const known = groups.get(key);
  if (known !== undefined) return known;
  groups.set(key, groups.size);
  return groups.size - 1;
}
