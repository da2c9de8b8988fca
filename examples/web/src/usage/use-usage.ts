import { useQuery } from '@apollo/client/react';
import { UsageByEntityDocument, type UsageByEntityQuery } from '../graphql/operations.generated.ts';
import { useMessages } from '../i18n/i18n.tsx';
import { toKm, type Distances } from './figures.ts';
import type { Month } from './months.ts';

export interface UsageRow extends Distances {
  readonly id: string;
  readonly name: string;
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
  const { usage: texts } = useMessages();
  const { data, error, refetch } = useQuery(UsageByEntityDocument, { variables: { period } });
  const analysis = data?.privacyAnalysis?.byDriver;
  const rows = analysis?.descendants
    .filter(({ depth }) => depth === 1)
    .map(({ key, synthesis }) => toRow(key, synthesis?.entity?.name ?? key, synthesis?.cumulativeTotal ?? null));
  return {
    rows: rows ?? (data && !error ? [] : null),
    total: analysis ? toRow('total', texts.allEntities, analysis.cumulativeTotal) : null,
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
