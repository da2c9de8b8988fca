import type { ListFilter, ListRow } from '../../list-index/columns.ts';
import type { ListView } from '../../list-index/list-view.ts';
import { type ListOrder, nameOf, type OrderedRows } from '../../list-index/ordered-rows.ts';
import { type PageArgs, type PageRequest, readPage } from '../../graphql/page-args.ts';
import { Page } from '../../list-index/ordered-rows.ts';
import type { Selection } from '../../list-index/selection.ts';
import type { Reading } from '../../snapshot/reading.ts';
import type { Limits } from '../upstream-reads.ts';

/** What every connection of the graph is made of. */
class Connected<T extends ListRow> extends Page<T> {
  readonly asOf: Date;
  readonly isStale: boolean;
  /** All rows that pass, for the summary. */
  readonly filtered: Selection<T>;

  constructor(ordered: OrderedRows<T>, page: PageRequest, { asOf, isStale }: Reading<unknown>) {
    super(ordered, page);
    this.asOf = asOf;
    this.isStale = isStale;
    this.filtered = ordered.selection;
  }
}

/** A page of a list, in an order: checked, not yet read. */
export interface WantedPage<T> extends PageRequest {
  readonly order: ListOrder<T>;
}

/** @throws BadUserInput naming the argument, before Ocean is asked for anything */
export function wantPage<T>(order: ListOrder<T>, args: PageArgs, { pageSize }: Limits): WantedPage<T> {
  return { ...readPage(args, nameOf(order), pageSize), order };
}

/** One page of the rows that pass, once the list and the filter are there. */
export async function connect<T extends ListRow>(
  page: WantedPage<T>,
  list: Promise<Reading<ListView<T>>>,
  filter: ListFilter<T> | null | Promise<ListFilter<T> | null>,
): Promise<Connected<T>> {
  const [reading, passes] = await Promise.all([list, filter]);
  return new Connected(reading.data.order(page.order, passes), page, reading);
}
