import { useQuery } from '@apollo/client/react';
import type { BoxFilter } from 'ocean-graphql-client';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  SilentBoxMapDocument,
  type SilentBoxMapQuery,
  type SilentBoxPointFragment,
} from '../graphql/operations.generated.ts';
import { useMessages, type Messages } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import type { MapPoint, MapView } from './map-view.ts';
import { ReasonSymbol } from './reason-symbol.tsx';

interface BoxMapProps {
  readonly filter: BoxFilter;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** Map of the silent boxes at their last position, marked by reason. The table has the same data as text. */
export function BoxMap({ filter, selectedId, onSelect }: BoxMapProps): ReactNode {
  const messages = useMessages();
  const { boxes: texts } = messages;
  const { data, previousData, error, refetch } = useQuery(SilentBoxMapDocument, { variables: { filter } });
  const list = (data ?? previousData)?.nonCommunicatingBoxes;
  const points = useMemo(
    () => list?.edges.flatMap(({ node }) => pointOf(node, messages) ?? []) ?? [],
    [list, messages],
  );
  const selected = points.find(({ id }) => id === selectedId);
  return (
    <section className="panel map" aria-labelledby="map-title">
      <h2 id="map-title">{texts.map}</h2>
      <Problem error={error} onRetry={() => refetch()} />
      <Canvas points={points} texts={texts} onSelect={onSelect} />
      {list && (
        <>
          <p className="quiet">
            {[
              texts.onMap(points.length, list.totalCount),
              list.edges.length > points.length && texts.unplaced(list.edges.length - points.length),
              list.totalCount > list.edges.length && texts.narrow,
              selected?.title,
            ]
              .filter(Boolean)
              .join('; ')}
          </p>
          <Legend counts={list.summary.byReason} />
        </>
      )}
    </section>
  );
}

interface CanvasProps {
  readonly points: readonly MapPoint[];
  readonly texts: Messages['boxes'];
  readonly onSelect: (id: string) => void;
}

/** Loads the map's code after the table has begun to load: it is half of the page's size. */
function Canvas({ points, texts, onSelect }: CanvasProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MapView | null>(null);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });
  useEffect(() => {
    let created: MapView | null = null;
    let isGone = false;
    void import('./map-view.ts').then(({ MapView }) => {
      if (isGone || element.current === null) return;
      created = new MapView(element.current, texts, (id) => select.current(id));
      setView(created);
    });
    return () => {
      isGone = true;
      created?.destroy();
      setView(null);
    };
  }, [texts]);
  useEffect(() => view?.show(points), [view, points]);
  return <div ref={element} className="canvas" role="application" aria-labelledby="map-title" />;
}

type Counts = NonNullable<SilentBoxMapQuery['nonCommunicatingBoxes']>['summary']['byReason'];

function Legend({ counts }: { readonly counts: Counts }): ReactNode {
  const { boxes: texts } = useMessages();
  return (
    <ul className="legend" aria-label={texts.byReason}>
      {counts.map(({ key, label, count }) => (
        <li key={key ?? 'none'}>
          <ReasonSymbol reasonId={key} /> {key === null ? texts.noReason : (label ?? key)}
          <span className="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function pointOf(box: SilentBoxPointFragment, { boxes: texts }: Messages): MapPoint | null {
  const { id, serialNumber, vehicle, silence } = box;
  const { days = null, qualification, lastKnownStatus } = silence ?? {};
  const { latitude = null, longitude = null, town } = lastKnownStatus?.location ?? {};
  if (latitude === null || longitude === null) return null;
  const title = [
    vehicle?.registration ?? serialNumber ?? texts.aBox,
    town,
    days === null ? texts.neverHeard : texts.silentFor(days),
    qualification?.reason?.label ?? texts.noReasonShort,
  ];
  return {
    id,
    latitude,
    longitude,
    reasonId: qualification?.reason?.oceanId ?? null,
    title: title.filter(Boolean).join(', '),
  };
}
