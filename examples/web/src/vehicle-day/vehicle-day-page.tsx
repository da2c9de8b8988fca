import type { ReactNode, SyntheticEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { setParams, useRoute } from '../ui/route.ts';
import { dayAt } from '../usage/months.ts';
import { DayTable } from './day-table.tsx';

const dayMillis = 86_400_000;

/** Page of one vehicle's day: its trips and stops, and their privacy. Vehicle and day stand in the URL. */
export function VehicleDayPage(): ReactNode {
  const { day: texts } = useI18n().messages;
  const { params } = useRoute();
  const registration = params.get('registration') ?? '';
  const today = dayAt(new Date());
  const date = params.get('date') ?? moved(today, -1);

  const show = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setParams({ registration: (given.get('registration') as string).trim(), date: given.get('date') as string });
  };

  return (
    <>
      <form key={`form ${registration} ${date}`} className="filters" aria-label={texts.show} onSubmit={show}>
        <label>
          {texts.registration}
          <input name="registration" defaultValue={registration} required />
        </label>
        <label>
          {texts.date}
          <input name="date" type="date" defaultValue={date} max={today} required />
        </label>
        <div className="actions">
          <button type="submit">{texts.show}</button>
          <button type="button" className="plain" onClick={() => setParams({ date: moved(date, -1) })}>
            {texts.previous}
          </button>
          <button
            type="button"
            className="plain"
            disabled={date >= today}
            onClick={() => setParams({ date: moved(date, 1) })}
          >
            {texts.next}
          </button>
        </div>
      </form>
      {registration === '' ? (
        <section className="panel">
          <p className="empty">{texts.choose}</p>
        </section>
      ) : (
        <DayTable key={`${registration} ${date}`} registration={registration} date={date} />
      )}
    </>
  );
}

function moved(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);
}
