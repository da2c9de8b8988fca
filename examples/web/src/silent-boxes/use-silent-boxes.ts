import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { BoxFilter } from 'ocean-graphql-client';
import { SilentBoxTableDocument, type SilentBoxFragment } from '../graphql/operations.generated.ts';
import type { Sort } from './filter-form.ts';

const pageSize = 20;

export interface SilentBoxes {
  /** All loaded pages; the previous filter's while a new filter loads. */
  readonly boxes: readonly SilentBoxFragment[];
  /** Number of matching boxes on all pages; null until known. */
  readonly totalCount: number | null;
  /** Time of the rows when they are stale because Ocean fails; null when fresh. */
  readonly staleSince: string | null;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  /** Null when there are no more. */
  readonly loadMore: (() => void) | null;
  /** Reads the first page again. */
  readonly refetch: () => unknown;
}

/** Loads the silent boxes that match a filter, page by page. The cache joins the pages: see `createCache`. */
export function useSilentBoxes(filter: BoxFilter, sort: Sort): SilentBoxes {
  const query = useQuery(SilentBoxTableDocument, { variables: { first: pageSize, filter, orderBy: sort } });
  const list = (query.data ?? query.previousData)?.nonCommunicatingBoxes;
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  const isLoadingMore = query.networkStatus === NetworkStatus.fetchMore;
  // fetchMore rejects on failure; the query's own result has the same error.
  const loadMore = (): void => void query.fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  return {
    boxes: list?.edges.map(({ node }) => node) ?? [],
    totalCount: list?.totalCount ?? null,
    staleSince: list?.isStale ? list.asOf : null,
    isLoading: query.loading && !isLoadingMore,
    isLoadingMore,
    error: query.error,
    loadMore: hasNextPage ? loadMore : null,
    refetch: () => query.refetch().catch(() => undefined),
  };
}
