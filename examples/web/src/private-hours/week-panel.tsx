import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { DriverWeekDocument } from '../graphql/operations.generated.ts';
import { Problem } from '../ui/problem.tsx';
import { DayRow } from './day-row.tsx';
import { weekAt } from './week.ts';
import { hoursText, kindText, nameOf } from './words.ts';

const hours = [0, 6, 12, 18, 24];

/** One driver's week as a grid: a row per day, the 24 hours from left to right. */
export function WeekPanel({ driverId }: { readonly driverId: string }): ReactNode {
  const { data, loading, error, refetch } = useQuery(DriverWeekDocument, { variables: { id: driverId } });
  const driver = data?.driver;
  if (loading && !driver) return <Panel title="Week">Loading …</Panel>;
  if (!driver) {
    return (
      <Panel title="Week">
        {error ? <Problem error={error} onRetry={() => refetch()} /> : 'This driver is no longer there.'}
      </Panel>
    );
  }
  // null means that the hours could not be read, so they must not be replaced.
  if (driver.privacySchedules === null) {
    return (
      <Panel title={`Week of ${nameOf(driver)}`}>
        <p>The hours could not be read. They cannot be changed until they are shown.</p>
        <Problem error={error ?? null} onRetry={() => refetch()} />
      </Panel>
    );
  }
  const { days, unplaced } = weekAt(driver.privacySchedules, Date.now());
  return (
    <Panel title={`Week of ${nameOf(driver)}`}>
      <Problem error={error} onRetry={() => refetch()} />
      <p className="quiet">Trips in private hours are hidden. Times are wall-clock times of the company.</p>
      {unplaced.length > 0 && (
        <p className="problem">
          Some hours are on a day that this page does not know, so the week cannot be changed here:{' '}
          {unplaced.map((slot) => `${slot.dayRaw ?? '?'} ${hoursText(slot)} ${kindText(slot)}`).join(', ')}.
        </p>
      )}
      <div className="week">
        <div className="scale" aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour}>{hour}:00</span>
          ))}
        </div>
        {days.map((day) => (
          <DayRow key={day.day} driverId={driverId} day={day} />
        ))}
      </div>
      <ul className="legend" aria-label="Kinds of hours">
        <li>
          <span className="swatch PRIVATE" /> Private
        </li>
        <li>
          <span className="swatch IMMOBILISATION" /> Immobilised
        </li>
        <li>
          <span className="swatch UNKNOWN" /> Other
        </li>
      </ul>
    </Panel>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="panel" aria-labelledby="week-title">
      <h2 id="week-title">{title}</h2>
      {children}
    </section>
  );
}
