import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { SilentBoxTableDocument, type BoxFilter, type SilentBoxFragment } from '../graphql/operations.generated.ts';

const pageSize = 20;

export interface SilentBoxes {
  /** All pages so far. While another filter is asked for, those of the filter before. */
  readonly boxes: readonly SilentBoxFragment[];
  /** How many pass the filter, on all pages; null until known. */
  readonly totalCount: number | null;
  /** When Ocean gave the rows, when it has failed since; null: they are fresh. */
  readonly staleSince: string | null;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  /** Null when there is no more. */
  readonly loadMore: (() => void) | null;
  readonly retry: () => unknown;
}

/** The silent boxes that pass a filter, page by page. The cache joins the pages: see `createCache`. */
export function useSilentBoxes(filter: BoxFilter): SilentBoxes {
  const query = useQuery(SilentBoxTableDocument, { variables: { first: pageSize, filter } });
  const list = (query.data ?? query.previousData)?.nonCommunicatingBoxes;
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  const isLoadingMore = query.networkStatus === NetworkStatus.fetchMore;
  // fetchMore rejects when the page cannot be had; the error also stands in the query's own result.
  const loadMore = (): void => void query.fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  return {
    boxes: list?.edges.map(({ node }) => node) ?? [],
    totalCount: list?.totalCount ?? null,
    staleSince: list?.isStale ? list.asOf : null,
    isLoading: query.loading && !isLoadingMore,
    isLoadingMore,
    error: query.error,
    loadMore: hasNextPage ? loadMore : null,
    retry: () => query.refetch(),
  };
}
