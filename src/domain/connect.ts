import { paginate, type Page } from '../graph/connection/paginate.ts';
import type { PageArgs } from '../graph/connection/page-args.ts';
import type { ListFilter, ListOrder, ListRow, ListView } from '../graph/connection/list-view.ts';
import type { Reading } from '../snapshot/snapshot-store.ts';

/** What every connection of the graph is made of. */
export interface Connected<T> extends Page<T> {
  readonly nodes: T[];
  readonly totalCount: number;
  readonly asOf: Date;
  readonly isStale: boolean;
  /** All rows that pass, for the summary. */
  readonly filtered: readonly T[];
}

/** One page of a list, in an order, of the rows that pass. */
export function connect<T extends ListRow>(
  { data, asOf, isStale }: Reading<ListView<T>>,
  order: ListOrder<T>,
  filter: ListFilter<T> | null,
  page: PageArgs,
): Connected<T> {
  const ordered = data.select(order, filter);
  const { edges, pageInfo } = paginate(ordered, page);
  const nodes = edges.map(({ node }) => node);
  return { edges, nodes, pageInfo, totalCount: ordered.rows.length, asOf, isStale, filtered: ordered.rows };
}
