import { rowsScanned } from '../observability/counters.ts';
import { type IndexResult, KeyIndex, positionsWhere, testOf } from './posting-index.ts';
import type { Condition, IdSet, KeyColumn, SortColumn, TextColumn } from './columns.ts';
import { OrderIndex } from './order-index.ts';
import { idOrder } from './sorting.ts';
import { TextIndex } from './text-index.ts';

/** Indexes of one list. Each is built on first use. */
export class ListIndexes<T extends { readonly oceanId: string }> {
  readonly rows: readonly T[];
  readonly #positions: ReadonlyMap<string, number>;
  /** An index lives as long as its column: a column of one request, or of other lists, does not stay in a cached list. */
  readonly #keys = new WeakMap<KeyColumn<T>, KeyIndex<T>>();
  readonly #orders = new WeakMap<SortColumn<T>, OrderIndex<T>>();
  readonly #texts = new Map<TextColumn<T>, TextIndex<T>>();
  #byId: Uint32Array | undefined;

  constructor(rows: readonly T[], positions: ReadonlyMap<string, number>) {
    this.rows = rows;
    this.#positions = positions;
  }

  positionOf(oceanId: string): number | null {
    return this.#positions.get(oceanId) ?? null;
  }

  keys(column: KeyColumn<T>): KeyIndex<T> {
    return this.#cached(this.#keys, column, () => new KeyIndex(this.rows, column));
  }

  order(column: SortColumn<T>): OrderIndex<T> {
    return this.#cached(this.#orders, column, () => new OrderIndex(this.rows, column, this.#sequence()));
  }

  /** Evaluates a condition by its index. */
  evaluate(condition: Condition<T>): IndexResult {
    switch (condition.kind) {
      case 'keys':
        return this.keys(condition.column).oneOf(condition.keys);
      case 'range':
        return this.order(condition.column).range(condition.above, condition.atMost);
      case 'ids':
        return this.#ids(condition.ids, condition.isIn);
      case 'words':
        return this.#text(condition.column).words(condition.words);
      case 'test':
        return testOf(this.rows, condition.passes);
    }
  }

  #ids(ids: IdSet, isIn: boolean): IndexResult {
    const has = (position: number): boolean => ids.has(this.rows[position]?.oceanId ?? '') === isIn;
    if (!isIn) return { size: this.rows.length, list: () => positionsWhere(this.rows.length, has), has };
    const list = () => Uint32Array.from([...ids.keys()].flatMap((id) => this.#positions.get(id) ?? []));
    return { size: ids.size, list, has };
  }

  #text(column: TextColumn<T>): TextIndex<T> {
    return this.#cached(this.#texts, column, () => new TextIndex(this.rows, column));
  }

  /** All positions in id order, which orders rows of equal value. */
  #sequence(): Uint32Array {
    if (this.#byId === undefined) {
      rowsScanned.increment('index', this.rows.length);
      this.#byId = idOrder(this.rows.map(({ oceanId }) => oceanId));
    }
    return this.#byId;
  }

  #cached<Column extends object, Index>(
    indexes: Pick<WeakMap<Column, Index>, 'get' | 'set'>,
    column: Column,
    build: () => Index,
  ): Index {
    const cached = indexes.get(column);
    if (cached !== undefined) return cached;
    const index = build();
    indexes.set(column, index);
    return index;
  }
}
