import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { DriverChoicesDocument } from '../graphql/operations.generated.ts';
import { Problem } from '../ui/problem.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { WeekPanel } from './week-panel.tsx';
import { nameOf } from './words.ts';

/** Page of a driver's weekly private hours, to view and edit. */
export function PrivateHoursPage(): ReactNode {
  const [driverId, setDriverId] = useState<string | null>(null);
  return (
    <div className="split narrow-first">
      <DriverPicker driverId={driverId} onPick={setDriverId} />
      {driverId === null ? (
        <section className="panel">
          <p className="empty">Choose a driver to see the week.</p>
        </section>
      ) : (
        <WeekPanel key={driverId} driverId={driverId} />
      )}
    </div>
  );
}

interface DriverPickerProps {
  readonly driverId: string | null;
  readonly onPick: (driverId: string) => void;
}

function DriverPicker({ driverId, onPick }: DriverPickerProps): ReactNode {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim());
  const variables = { filter: wanted === '' ? {} : { text: wanted } };
  const { data, previousData, error, refetch } = useQuery(DriverChoicesDocument, { variables });
  const list = (data ?? previousData)?.drivers;
  return (
    <section className="panel" aria-labelledby="drivers-title">
      <h2 id="drivers-title">Drivers</h2>
      <label>
        Search drivers
        <input
          type="search"
          value={text}
          placeholder="Name, staff number …"
          onChange={(e) => setText(e.target.value)}
        />
      </label>
      <p role="status" className="quiet">
        {list ? `${list.edges.length} of ${list.totalCount} drivers shown` : !error && 'Loading …'}
      </p>
      <Problem error={error} onRetry={() => refetch()} />
      <ul className="choices" aria-label="Drivers">
        {list?.edges.map(({ node }) => (
          <li key={node.id}>
            <button type="button" aria-pressed={node.id === driverId} onClick={() => onPick(node.id)}>
              {nameOf(node)} <small>{node.vehicle?.registration ?? 'no vehicle'}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
