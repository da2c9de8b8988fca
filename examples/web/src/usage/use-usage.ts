import { useQuery } from '@apollo/client/react';
import { UsageByEntityDocument, type UsageByEntityQuery } from '../graphql/operations.generated.ts';
import type { Month } from './months.ts';

export interface UsageRow {
  readonly id: string;
  readonly name: string;
  /** null means unknown, which is not 0. */
  readonly privateKm: number | null;
  /** null means unknown, which is not 0. */
  readonly professionalKm: number | null;
}

export interface Usage {
  /** Null until known; empty when nothing was driven. */
  readonly rows: readonly UsageRow[] | null;
  readonly total: UsageRow | null;
  readonly error: unknown;
  readonly retry: () => unknown;
}

/** Loads the private and professional distance of a month, by entity. */
export function useUsage({ period }: Month): Usage {
  const { data, error, refetch } = useQuery(UsageByEntityDocument, { variables: { period } });
  const analysis = data?.privacyAnalysis?.byDriver;
  const rows = analysis?.descendants
    .filter(({ depth }) => depth === 1)
    .map(({ key, synthesis }) => toRow(key, synthesis?.entity?.name ?? key, synthesis?.cumulativeTotal ?? null));
  return {
    rows: rows ?? (data && !error ? [] : null),
    total: analysis ? toRow('total', 'All entities', analysis.cumulativeTotal) : null,
    error,
    retry: () => refetch(),
  };
}

type Analysis = NonNullable<NonNullable<UsageByEntityQuery['privacyAnalysis']>['byDriver']>;

function toRow(id: string, name: string, total: Analysis['cumulativeTotal']): UsageRow {
  const { privateDistanceMeters, professionalDistanceMeters } = total?.usage ?? {};
  return {
    id,
    name,
    privateKm: toKm(privateDistanceMeters),
    professionalKm: toKm(professionalDistanceMeters),
  };
}

function toKm(meters: number | null | undefined): number | null {
  return typeof meters === 'number' ? meters / 1000 : null;
}
