import { useQuery, useSubscription } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { DriverHoursChangesDocument, DriverWeekDocument } from '../graphql/operations.generated.ts';
import { useMessages } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { linkTo } from '../ui/route.ts';
import { DayRow } from './day-row.tsx';
import { DriverUse } from './driver-use.tsx';
import { weekAt } from './week.ts';
import { hoursText, kindText, nameOf } from './words.ts';

const hours = [0, 6, 12, 18, 24];

/** One driver's week as a grid: a row per day, the 24 hours from left to right. Changes of others appear by themselves. */
export function WeekPanel({ driverId }: { readonly driverId: string }): ReactNode {
  const messages = useMessages();
  const { hours: texts } = messages;
  const { data, loading, error, refetch } = useQuery(DriverWeekDocument, { variables: { id: driverId } });
  // The cache merges the week of each event. After a RESYNC some may be missing.
  const { error: interruption } = useSubscription(DriverHoursChangesDocument, {
    variables: { driverId },
    onData: ({ data: { data: event } }) => {
      if (event?.privacyScheduleChanged.kind === 'RESYNC') void refetch();
    },
  });
  const driver = data?.driver;
  if (loading && !driver) return <Panel title={texts.week}>{messages.loading}</Panel>;
  if (!driver) {
    return <Panel title={texts.week}>{error ? <Problem error={error} onRetry={() => refetch()} /> : texts.gone}</Panel>;
  }
  // null means that the hours could not be read, so they must not be replaced.
  if (driver.privacySchedules === null) {
    return (
      <Panel title={texts.weekOf(nameOf(driver, messages))}>
        <p>{texts.unreadable}</p>
        <Problem error={error ?? null} onRetry={() => refetch()} />
      </Panel>
    );
  }
  const { days, unplaced } = weekAt(driver.privacySchedules, Date.now());
  return (
    <Panel title={texts.weekOf(nameOf(driver, messages))}>
      <Problem error={error} onRetry={() => refetch()} />
      <p className="quiet">
        {texts.note}
        {interruption !== undefined && ` ${messages.liveOff}`}
      </p>
      {unplaced.length > 0 && (
        <p className="problem">
          {texts.unplaced(
            unplaced
              .map((slot) => `${slot.dayRaw ?? '?'} ${hoursText(slot, messages)} ${kindText(slot, messages)}`)
              .join(', '),
          )}
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
      <ul className="legend" aria-label={texts.kinds}>
        <li>
          <span className="swatch PRIVATE" /> {texts.private}
        </li>
        <li>
          <span className="swatch IMMOBILISATION" /> {texts.immobilised}
        </li>
        <li>
          <span className="swatch UNKNOWN" /> {texts.other}
        </li>
      </ul>
      <DriverUse driverId={driverId} />
      {driver.vehicle?.registration && (
        <p>
          <a href={linkTo('day', { registration: driver.vehicle.registration })}>
            {texts.toDay} {driver.vehicle.registration}
          </a>
        </p>
      )}
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
