import { paginate, type Page } from '../graph/connection/paginate.ts';
import { readPage, type PageArgs, type PageRequest } from '../graph/connection/page-args.ts';
import { nameOf, type ListFilter, type ListOrder, type ListRow, type ListView } from '../graph/connection/list-view.ts';
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

/** A page of a list, in an order: checked, not yet read. */
export interface WantedPage<T> extends PageRequest {
  readonly order: ListOrder<T>;
}

/** @throws BadUserInput naming the argument, before Ocean is asked for anything */
export function wantPage<T>(order: ListOrder<T>, args: PageArgs): WantedPage<T> {
  return { ...readPage(args, nameOf(order)), order };
}

/** One page of the rows that pass, once the list and the filter are there. */
export async function connect<T extends ListRow>(
  page: WantedPage<T>,
  list: Promise<Reading<ListView<T>>>,
  filter: ListFilter<T> | null | Promise<ListFilter<T> | null>,
): Promise<Connected<T>> {
  const [{ data, asOf, isStale }, passes] = await Promise.all([list, filter]);
  const ordered = data.select(page.order, passes);
  const { edges, pageInfo } = paginate(ordered, page);
  const nodes = edges.map(({ node }) => node);
  return { edges, nodes, pageInfo, totalCount: ordered.rows.length, asOf, isStale, filtered: ordered.rows };
}
