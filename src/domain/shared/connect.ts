import type { ListFilter, ListRow, SortColumn } from '../../list-index/columns.ts';
import type { ListView } from '../../list-index/list-view.ts';
import { type ListOrder, nameOf, type OrderedRows, Page } from '../../list-index/ordered-rows.ts';
import { type PageArgs, type PageRequest, readPage } from '../../graphql/page-args.ts';
import type { Selection } from '../../list-index/selection.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { type Age, older } from '../lists/read-lists.ts';
import type { Limits } from '../upstream-reads.ts';

/** Fields that every connection has. */
export class ConnectionPage<T extends ListRow> extends Page<T> {
  readonly #age: Age;
  /** All rows that match, for the summary. */
  readonly filtered: Selection<T>;

  constructor(ordered: OrderedRows<T>, page: PageRequest, age: Age) {
    super(ordered, page);
    this.#age = age;
    this.filtered = ordered.selection;
  }

  /** A result that does not read it stays valid when a refresh changes nothing. */
  get asOf(): Date {
    return this.#age.asOf;
  }

  get isStale(): boolean {
    return this.#age.isStale;
  }
}

/** A sort order whose column may have to be read first, such as the distances of a period. */
export interface RequestedOrder<T> extends Omit<ListOrder<T>, 'column'> {
  readonly column: SortColumn<T> | (() => MaybePromise<SortColumn<T>>);
}

/** Validated arguments of a page, in an order. */
export interface ValidatedPage<T> extends PageRequest {
  readonly order: RequestedOrder<T>;
}

/**
 * Validates the arguments of a page before any upstream request.
 *
 * @throws BadUserInput naming the argument
 */
export function validatePage<T>(order: RequestedOrder<T>, args: PageArgs, limits: Limits): ValidatedPage<T> {
  return { ...readPage(args, nameOf(order), limits.trustedPageSize, limits.pageSize), order };
}

/**
 * Returns one page of the matching rows, once the list, the filter and the column of the order are there.
 *
 * @param ageOfOthers for a filter by other lists whose age matters: the page is as old as the oldest of them
 */
export function connect<T extends ListRow>(
  page: ValidatedPage<T>,
  list: MaybePromise<Reading<ListView<T>>>,
  filter: MaybePromise<ListFilter<T> | null>,
  ageOfOthers?: AgeOfOthers | null,
): MaybePromise<ConnectionPage<T>> {
  const { order } = page;
  const reads = all([
    () => list,
    () => filter,
    () => (typeof order.column === 'function' ? order.column() : order.column),
  ]);
  return chain(reads, ([reading, passes, column]) => {
    const age = ageOfOthers ? oldestOf(reading, ageOfOthers) : reading;
    return new ConnectionPage(reading.data.order({ ...order, column }, passes), page, age);
  });
}

/** Age of other lists that the filter has read, once it has; null: it has read none. */
export type AgeOfOthers = () => Age | null;

/** Computes the age only when it is read. */
function oldestOf(reading: Age, ageOfOthers: AgeOfOthers): Age {
  const oldest = (): Age => {
    const others = ageOfOthers();
    return others === null ? reading : older(reading, others);
  };
  return {
    get asOf() {
      return oldest().asOf;
    },
    get isStale() {
      return oldest().isStale;
    },
  };
}
