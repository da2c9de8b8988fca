import { LRUCache } from 'lru-cache';
import { rowsScanned } from '../observability/counters.ts';
import { type IndexResult, intersect } from './posting-index.ts';
import type { Condition, IdSet, KeyColumn, ListFilter, ListRow } from './columns.ts';
import { foldKey } from './text-index.ts';
import { ListIndexes } from './list-indexes.ts';
import { type ListOrder, nameOf, OrderedRows } from './ordered-rows.ts';
import { Selection } from './selection.ts';

/** Rows in all cached filter results, as a multiple of the list; the same again for cached orders. */
const maxCachedLists = 8;
/** Fixed cost of a cached result, in rows: it bounds the number of small results too. */
const resultCost = 64;

/**
 * A frozen list with the indexes that make pages cheap: lookups by key, an index for each filter and order, and cached
 * filter results for the next page.
 */
export class ListView<T extends ListRow> {
  readonly rows: readonly T[];
  readonly #indexes: ListIndexes<T>;
  readonly #lookups = new Map<string, Map<string, T>>();
  readonly #all: Selection<T>;
  readonly #selections: LRUCache<string, Selection<T>>;
  readonly #ordered: LRUCache<string, OrderedRows<T>>;

  /**
   * Retains one of several rows with the same id, at the position of the first: the last, or the first private one.
   *
   * @param isPrivate for lists whose rows can be private
   */
  constructor(rows: readonly T[], isPrivate: (row: T) => boolean = () => false) {
    const all = positionsOf(rows);
    const hasDuplicates = all.size < rows.length;
    const unique = hasDuplicates ? withoutDuplicates(rows, isPrivate) : rows;
    this.rows = Object.isFrozen(unique) ? unique : Object.freeze(unique.slice());
    const positions = hasDuplicates ? positionsOf(unique) : all;
    this.#indexes = new ListIndexes(this.rows, positions);
    this.#all = new Selection(this.#indexes, null);
    const maxSize = maxCachedLists * (this.rows.length + 1024);
    this.#selections = new LRUCache({ maxSize, sizeCalculation: ({ size }, name) => costOf(size, name) });
    this.#ordered = new LRUCache({ maxSize, sizeCalculation: ({ length }, name) => costOf(2 * length, name) });
  }

  byId(oceanId: string): T | null {
    const position = this.#indexes.positionOf(oceanId);
    return position === null ? null : (this.rows[position] ?? null);
  }

  /**
   * Finds a row by a key other than its id. Of several rows it returns the first that is not logically deleted.
   *
   * @param name cache key of the lookup; `keyOf` and `normalize` must not vary for one name
   * @param normalize maps equal keys to one spelling
   */
  by(
    name: string,
    key: string,
    keyOf: (row: T) => string | null | undefined,
    normalize: (key: string) => string = foldKey,
  ): T | null {
    let lookup = this.#lookups.get(name);
    if (lookup === undefined) {
      rowsScanned.increment('index', this.rows.length);
      lookup = new Map();
      for (const row of this.rows) {
        const own = normalize(keyOf(row) ?? '');
        if (own === '') continue;
        const existing = lookup.get(own);
        if (existing === undefined || (isDeleted(existing) && !isDeleted(row))) lookup.set(own, row);
      }
      this.#lookups.set(name, lookup);
    }
    return lookup.get(normalize(key)) ?? null;
  }

  /** All keys that occur in a column. */
  keysOf(column: KeyColumn<T>): IdSet {
    return this.#indexes.keys(column).groups as ReadonlyMap<string, number>;
  }

  /** Selects the rows that pass. Returns the same object for the same filter while it is cached. */
  select(filter: ListFilter<T> | null): Selection<T> {
    if (filter === null) return this.#all;
    const cached = filter.name === null ? undefined : this.#selections.get(filter.name);
    if (cached !== undefined) return cached;
    const results = filter.conditions.flatMap((condition) => this.#selective(condition));
    if (results.length === 0) return this.#all;
    const selection = new Selection(this.#indexes, intersect(results));
    if (filter.name !== null) this.#selections.set(filter.name, selection);
    return selection;
  }

  /** Sorts the rows that pass. Cached for the next page, as the selection is, unless the order is of one request. */
  order(order: ListOrder<T>, filter: ListFilter<T> | null): OrderedRows<T> {
    const isCached = filter?.name !== null && order.isOfRequest !== true;
    const name = isCached ? `${nameOf(order)} ${filter?.name ?? ''}` : null;
    const cached = name === null ? undefined : this.#ordered.get(name);
    if (cached !== undefined) return cached;
    const selection = this.select(filter);
    if (filter !== null && selection === this.#all) return this.order(order, null);
    const ordered = new OrderedRows(this.#indexes, order, selection);
    if (name !== null) this.#ordered.set(name, ordered);
    return ordered;
  }

  /**
   * Returns the result of a condition, or none if every row passes, such as "not deleted" in a list without deleted rows.
   * The filter then shares the precomputed counts and orders of the full list.
   */
  #selective(condition: Condition<T>): readonly IndexResult[] {
    const result = this.#indexes.evaluate(condition);
    return condition.kind === 'keys' && result.size === this.rows.length ? [] : [result];
  }
}

function isDeleted(row: ListRow): boolean {
  return row.isDeleted === true;
}

function withoutDuplicates<T extends ListRow>(rows: readonly T[], isPrivate: (row: T) => boolean): T[] {
  const unique = new Map<string, T>();
  for (const row of rows) {
    const twin = unique.get(row.oceanId);
    if (twin === undefined || !isPrivate(twin)) unique.set(row.oceanId, row);
  }
  return [...unique.values()];
}

function positionsOf(rows: readonly ListRow[]): Map<string, number> {
  const positions = new Map<string, number>();
  let position = 0;
  for (const { oceanId } of rows) positions.set(oceanId, position++);
  return positions;
}

/** Cost in rows; a name counts by the memory of its characters. */
function costOf(rows: number, name: string): number {
  return rows + resultCost + Math.ceil(name.length / 4);
}

/** Leaves ids unchanged: -2001 is not 2001. */
export function asId(id: string): string {
  return id;
}
