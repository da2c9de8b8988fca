import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { DriverChoicesDocument } from '../graphql/operations.generated.ts';
import { useMessages } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { setParams, useRoute } from '../ui/route.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { WeekPanel } from './week-panel.tsx';
import { nameOf } from './words.ts';

/** Page of a driver's weekly private hours, to view and edit. The driver stands in the URL. */
export function PrivateHoursPage(): ReactNode {
  const { hours: texts } = useMessages();
  const driverId = useRoute().params.get('driver');
  return (
    <div className="split narrow-first">
      <DriverPicker driverId={driverId} onPick={(id) => setParams({ driver: id })} />
      {driverId === null ? (
        <section className="panel">
          <p className="empty">{texts.choose}</p>
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
  const messages = useMessages();
  const { hours: texts } = messages;
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim());
  const variables = { filter: wanted === '' ? {} : { text: wanted } };
  const { data, previousData, error, refetch } = useQuery(DriverChoicesDocument, { variables });
  const list = (data ?? previousData)?.drivers;
  return (
    <section className="panel" aria-labelledby="drivers-title">
      <h2 id="drivers-title">{texts.drivers}</h2>
      <label>
        {texts.searchDrivers}
        <input type="search" value={text} placeholder={texts.searchHint} onChange={(e) => setText(e.target.value)} />
      </label>
      <p role="status" className="quiet">
        {list ? texts.driversShown(list.edges.length, list.totalCount) : !error && messages.loading}
      </p>
      <Problem error={error} onRetry={() => refetch()} />
      <ul className="choices" aria-label={texts.drivers}>
        {list?.edges.map(({ node }) => (
          <li key={node.id}>
            <button type="button" aria-pressed={node.id === driverId} onClick={() => onPick(node.id)}>
              {nameOf(node, messages)} <small>{node.vehicle?.registration ?? texts.noVehicle}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
