import { LRUCache } from 'lru-cache';
import { rowsScanned } from '../observability/counters.ts';
import { type IndexResult, intersect } from './posting-index.ts';
import type { Condition, IdSet, KeyColumn, ListFilter, ListRow } from './columns.ts';
import { foldKey } from './text-index.ts';
import { ListIndexes } from './list-indexes.ts';
import { type ListOrder, nameOf, OrderedRows } from './ordered-rows.ts';
import { Selection } from './selection.ts';

export type { ListRow };

/** How many rows the kept results of filters may name together, as a multiple of the list; so do their kept orders. */
const keptLists = 8;
/** What a result costs beside its rows, in rows: many small ones must not fill the memory either. */
const costOfResult = 64;

/**
 * One list of Ocean, frozen, with what makes pages cheap: lookups by key, an index for each filter and order, and the
 * results of filters kept for the next page.
 */
export class ListView<T extends ListRow> {
  readonly rows: readonly T[];
  readonly #indexes: ListIndexes<T>;
  readonly #lookups = new Map<string, Map<string, T>>();
  readonly #all: Selection<T>;
  readonly #selections: LRUCache<string, Selection<T>>;
  readonly #ordered: LRUCache<string, OrderedRows<T>>;

  /**
   * Of rows of the same id one is kept, at the place of the first: the last, or the first that is private.
   *
   * @param isPrivate of lists whose rows can be private
   */
  constructor(rows: readonly T[], isPrivate: (row: T) => boolean = () => false) {
    const all = positionsOf(rows);
    const hasTwice = all.size < rows.length;
    const kept = hasTwice ? oneOfEach(rows, isPrivate) : rows;
    this.rows = Object.isFrozen(kept) ? kept : Object.freeze(kept.slice());
    const positions = hasTwice ? positionsOf(kept) : all;
    this.#indexes = new ListIndexes(this.rows, positions);
    this.#all = new Selection(this.#indexes, null);
    const maxSize = keptLists * (this.rows.length + 1024);
    this.#selections = new LRUCache({ maxSize, sizeCalculation: ({ size }, name) => costOf(size, name) });
    this.#ordered = new LRUCache({ maxSize, sizeCalculation: ({ length }, name) => costOf(2 * length, name) });
  }

  byId(oceanId: string): T | null {
    const position = this.#indexes.positionOf(oceanId);
    return position === null ? null : (this.rows[position] ?? null);
  }

  /**
   * The row whose `name` is the key; the first that is not logically deleted when several share it.
   *
   * @param spell gives keys that are equal one spelling; always the same for a name
   */
  by(
    name: string,
    key: string,
    keyOf: (row: T) => string | null | undefined,
    spell: (key: string) => string = foldKey,
  ): T | null {
    let lookup = this.#lookups.get(name);
    if (lookup === undefined) {
      rowsScanned.increment('index', this.rows.length);
      lookup = new Map();
      for (const row of this.rows) {
        const own = spell(keyOf(row) ?? '');
        if (own === '') continue;
        const known = lookup.get(own);
        if (known === undefined || (isDeleted(known) && !isDeleted(row))) lookup.set(own, row);
      }
      this.#lookups.set(name, lookup);
    }
    return lookup.get(spell(key)) ?? null;
  }

  /** The keys of a column that some row has. */
  keysOf(column: KeyColumn<T>): IdSet {
    return this.#indexes.keys(column).groups as ReadonlyMap<string, number>;
  }

  /** The rows that pass. The same object for the same filter, while it is kept. */
  select(filter: ListFilter<T> | null): Selection<T> {
    if (filter === null) return this.#all;
    const known = filter.name === null ? undefined : this.#selections.get(filter.name);
    if (known !== undefined) return known;
    const answers = filter.conditions.flatMap((condition) => this.#narrowing(condition));
    if (answers.length === 0) return this.#all;
    const selection = new Selection(this.#indexes, intersect(answers));
    if (filter.name !== null) this.#selections.set(filter.name, selection);
    return selection;
  }

  /** The rows that pass, in order. Kept for the next page as the selection is. */
  order(order: ListOrder<T>, filter: ListFilter<T> | null): OrderedRows<T> {
    const name = filter?.name === null ? null : `${nameOf(order)} ${filter?.name ?? ''}`;
    const known = name === null ? undefined : this.#ordered.get(name);
    if (known !== undefined) return known;
    const selection = this.select(filter);
    if (filter !== null && selection === this.#all) return this.order(order, null);
    const ordered = new OrderedRows(this.#indexes, order, selection);
    if (name !== null) this.#ordered.set(name, ordered);
    return ordered;
  }

  /**
   * The result of a condition; none where the index knows that every row passes, such as "not deleted" in a list without
   * deleted rows. The full list then keeps its precomputed counts and orders.
   */
  #narrowing(condition: Condition<T>): readonly IndexResult[] {
    const answer = this.#indexes.answer(condition);
    return condition.kind === 'keys' && answer.size === this.rows.length ? [] : [answer];
  }
}

function isDeleted(row: ListRow): boolean {
  return row.isDeleted === true;
}

function oneOfEach<T extends ListRow>(rows: readonly T[], isPrivate: (row: T) => boolean): T[] {
  const kept = new Map<string, T>();
  for (const row of rows) {
    const twin = kept.get(row.oceanId);
    if (twin === undefined || !isPrivate(twin)) kept.set(row.oceanId, row);
  }
  return [...kept.values()];
}

function positionsOf(rows: readonly ListRow[]): Map<string, number> {
  const positions = new Map<string, number>();
  let position = 0;
  for (const { oceanId } of rows) positions.set(oceanId, position++);
  return positions;
}

/** In rows; a name counts as its letters take memory. */
function costOf(rows: number, name: string): number {
  return rows + costOfResult + Math.ceil(name.length / 4);
}

/** Ids are compared as they are: -2001 is not 2001. */
export function asId(id: string): string {
  return id;
}
