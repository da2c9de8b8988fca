import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import {
  SilentBoxMapDocument,
  type BoxFilter,
  type SilentBoxMapQuery,
  type SilentBoxPointFragment,
} from '../graphql/operations.generated.ts';
import { Problem } from '../ui/problem.tsx';
import { francePath, mapHeight, mapWidth, project } from './france.ts';
import { spread } from './spread.ts';
import { ReasonMark, ReasonSymbol } from './reason-symbol.tsx';

/** In units of the map. */
const markSize = 17;

/** Map of the silent boxes at their last position, marked by reason. The table has the same data as text. */
export function BoxMap({ filter }: { readonly filter: BoxFilter }): ReactNode {
  const { data, previousData, error, refetch } = useQuery(SilentBoxMapDocument, { variables: { filter } });
  const list = (data ?? previousData)?.nonCommunicatingBoxes;
  const points = spread(list?.edges.flatMap(({ node }) => pointOf(node) ?? []) ?? [], markSize);
  return (
    <section className="panel map" aria-labelledby="map-title">
      <h2 id="map-title">Where they were last heard</h2>
      <Problem error={error} onRetry={() => refetch()} />
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} role="img" aria-labelledby="map-title map-note">
        <path className="land" d={francePath} />
        {points.map(({ box, x, y }) => (
          <g key={box.id} className="point" transform={`translate(${x} ${y}) scale(1.6)`}>
            <title>{describe(box)}</title>
            <ReasonMark reasonId={box.silence?.qualification?.reason?.oceanId ?? null} />
          </g>
        ))}
      </svg>
      {list && (
        <>
          <p id="map-note" className="quiet">
            {points.length} of {list.totalCount} boxes on the map, those of one place side by side
            {list.edges.length > points.length &&
              `; ${list.edges.length - points.length} have no known position in France`}
            {list.totalCount > list.edges.length && '; narrow the filters to see the others'}
          </p>
          <Legend counts={list.summary.byReason} />
        </>
      )}
    </section>
  );
}

type Counts = NonNullable<SilentBoxMapQuery['nonCommunicatingBoxes']>['summary']['byReason'];

function Legend({ counts }: { readonly counts: Counts }): ReactNode {
  return (
    <ul className="legend" aria-label="Boxes by reason">
      {counts.map(({ key, label, count }) => (
        <li key={key ?? 'none'}>
          <ReasonSymbol reasonId={key} /> {key === null ? 'Not looked into yet' : (label ?? key)}
          <span className="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function pointOf(box: SilentBoxPointFragment): { box: SilentBoxPointFragment; x: number; y: number } | null {
  const { latitude = null, longitude = null } = box.silence?.lastKnownStatus?.location ?? {};
  const place = latitude === null || longitude === null ? null : project(longitude, latitude);
  return place && { box, ...place };
}

function describe({ serialNumber, vehicle, silence }: SilentBoxPointFragment): string {
  const { days = null, qualification, lastKnownStatus } = silence ?? {};
  return [
    vehicle?.registration ?? serialNumber ?? 'A box',
    lastKnownStatus?.location?.town,
    days === null ? 'never heard' : `silent for ${days} days`,
    qualification?.reason?.label ?? 'not looked into yet',
  ]
    .filter(Boolean)
    .join(', ');
}
