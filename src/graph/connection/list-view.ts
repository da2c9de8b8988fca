import { LRUCache } from 'lru-cache';
import { compareKeysets, type Direction } from './sorting.ts';
import type { OrderedRows } from './paginate.ts';
import type { SortValue } from './cursor.ts';

export interface ListRow {
  readonly oceanId: string;
}

/** A named order: what rows are sorted by. */
export interface ListOrder<T> {
  readonly name: string;
  readonly direction: Direction;
  readonly valueOf: (row: T) => SortValue;
}

/** The order as cursors name it: direction and all. */
export function nameOf({ name, direction }: Pick<ListOrder<never>, 'name' | 'direction'>): string {
  return `${name}.${direction}`;
}

/** A filter that depends on nothing but the row, so that its result can be kept; the name tells it from all others. */
export interface ListFilter<T> {
  readonly name: string;
  readonly passes: (row: T) => boolean;
}

/** How many sorted or filtered forms of one list are kept. */
const keptForms = 64;

/**
 * One list of Ocean, frozen, with what makes pages cheap: lookups by key, and each order and filter worked out
 * once however many pages are asked of it.
 */
export class ListView<T extends ListRow> {
  readonly rows: readonly T[];
  readonly #byId: ReadonlyMap<string, T>;
  readonly #indexes = new Map<string, Map<string, T>>();
  readonly #forms = new LRUCache<string, readonly T[]>({ max: keptForms });

  /** A row whose id came before is dropped: Ocean gave it twice. */
  constructor(rows: readonly T[]) {
    this.#byId = new Map(rows.map((row) => [row.oceanId, row]));
    this.rows = Object.freeze([...this.#byId.values()]);
  }

  byId(oceanId: string): T | null {
    return this.#byId.get(oceanId) ?? null;
  }

  /** The row whose `name` is the key, case and blanks aside; the first when several share it. */
  by(name: string, key: string, keyOf: (row: T) => string | null | undefined): T | null {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = new Map();
      for (const row of this.rows) {
        const own = keyOf(row);
        if (own && !index.has(normalise(own))) index.set(normalise(own), row);
      }
      this.#indexes.set(name, index);
    }
    return index.get(normalise(key)) ?? null;
  }

  /** The rows that pass, in order. Kept for the next page, but where the filter has no name. */
  select(order: ListOrder<T>, filter: ListFilter<T> | null): OrderedRows<T> {
    const orderName = nameOf(order);
    const keysetOf = (row: T) => ({ value: order.valueOf(row), oceanId: row.oceanId });
    const sorted = this.#form(`order ${orderName}`, () =>
      this.rows
        .map((row) => ({ row, keyset: keysetOf(row) }))
        .sort((a, b) => compareKeysets(a.keyset, b.keyset, order.direction))
        .map(({ row }) => row),
    );
    const rows = filter === null ? sorted : this.#filtered(sorted, `order ${orderName} `, filter);
    return { rows, order: orderName, direction: order.direction, keysetOf };
  }

  #filtered(rows: readonly T[], prefix: string, filter: ListFilter<T>): readonly T[] {
    const work = (): readonly T[] => rows.filter(filter.passes);
    return filter.name === '' ? work() : this.#form(`${prefix}filter ${filter.name}`, work);
  }

  #form(name: string, work: () => readonly T[]): readonly T[] {
    const kept = this.#forms.get(name) ?? Object.freeze(work());
    this.#forms.set(name, kept);
    return kept;
  }
}

function normalise(key: string): string {
  return key.replaceAll(/[\s-]/g, '').toLowerCase();
}
