import type { ListRow } from './columns.ts';
import type { OrderedRows } from './ordered-rows.ts';
import type { PageRequest } from '../graphql/page-args.ts';

/** A row in a list, with the cursor of its place. */
class Edge<T extends ListRow> {
  readonly node: T;
  readonly #ordered: OrderedRows<T>;

  constructor(node: T, ordered: OrderedRows<T>) {
    this.node = node;
    this.#ordered = ordered;
  }

  get cursor(): string {
    return this.#ordered.cursorOf(this.node);
  }
}

/** One page of a list. What costs something is worked out when it is read: most clients want one cursor, not all. */
export class Page<T extends ListRow> {
  readonly #ordered: OrderedRows<T>;
  readonly #start: number;
  readonly #end: number;
  #nodes: T[] | undefined;

  /** The rows between the cursors are found by their places: a page costs the page, not the list. */
  constructor(ordered: OrderedRows<T>, { size, fromEnd, after, before }: PageRequest) {
    const from = after ? ordered.firstPast(after) : 0;
    const to = before ? ordered.firstAt(before) : ordered.length;
    this.#ordered = ordered;
    this.#start = fromEnd ? Math.max(from, to - size) : from;
    this.#end = fromEnd ? Math.max(from, to) : Math.max(from, Math.min(to, from + size));
  }

  get nodes(): T[] {
    return (this.#nodes ??= this.#ordered.slice(this.#start, this.#end));
  }

  get edges(): Edge<T>[] {
    return this.nodes.map((node) => new Edge(node, this.#ordered));
  }

  get totalCount(): number {
    return this.#ordered.length;
  }

  /** The page tells itself where it lies. */
  get pageInfo(): this {
    return this;
  }

  get hasNextPage(): boolean {
    return this.#end < this.#ordered.length;
  }

  get hasPreviousPage(): boolean {
    return this.#start > 0;
  }

  get startCursor(): string | null {
    return this.#cursorOf(this.nodes[0]);
  }

  get endCursor(): string | null {
    return this.#cursorOf(this.nodes.at(-1));
  }

  #cursorOf(row: T | undefined): string | null {
    return row === undefined ? null : this.#ordered.cursorOf(row);
  }
}
