import { useSubscription } from '@apollo/client/react';
import type { BoxFilter } from 'ocean-graphql-client';
import { useEffect, useRef, useState } from 'react';
import { SilentBoxChangesDocument } from '../graphql/operations.generated.ts';

/** Changes come in bursts: the table is read again once for those of this time. */
const gatherMillis = 300;

/** Kinds of events after which the table may show other rows. */
const changes: ReadonlySet<string> = new Set(['APPEARED', 'RECOVERED', 'REQUALIFIED', 'LEFT', 'RESYNC']);

export interface BoxChanges {
  /** Boxes that changed since the filter was set. */
  readonly count: number;
  /** True: changes do not arrive at present. */
  readonly isInterrupted: boolean;
}

/** Listens to changes of the boxes that match a filter. @param onChange called once for changes that come together */
export function useBoxChanges(filter: BoxFilter, onChange: () => unknown): BoxChanges {
  const [changed, setChanged] = useState<{ filter: BoxFilter; ids: ReadonlySet<string> }>({ filter, ids: new Set() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { error } = useSubscription(SilentBoxChangesDocument, {
    variables: { filter },
    onData: ({ data: { data } }) => {
      const event = data?.nonCommunicatingBoxChanged;
      if (event === undefined || !changes.has(event.kind)) return;
      const { id } = event.box ?? {};
      if (id !== undefined) {
        setChanged(({ filter: previous, ids }) => ({
          filter,
          ids: new Set(previous === filter ? [...ids, id] : [id]),
        }));
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(onChange, gatherMillis);
    },
  });
  return { count: changed.filter === filter ? changed.ids.size : 0, isInterrupted: error !== undefined };
}
