import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { EntityChoicesDocument } from '../graphql/operations.generated.ts';
import { useMessages } from '../i18n/i18n.tsx';
import { nameOf } from '../private-hours/words.ts';
import { Problem } from '../ui/problem.tsx';
import { dayAt, midnightOf } from '../usage/months.ts';
import { useHolidays, type DriverResult, type Exception } from './use-holidays.ts';

const dayMillis = 86_400_000;

/** Page that makes a period private for all drivers of an entity: checked first, then sent with progress. */
export function HolidaysPage(): ReactNode {
  const messages = useMessages();
  const { holidays: texts } = messages;
  const { data } = useQuery(EntityChoicesDocument);
  const { progress, error, rejections, check, send, stop, reset } = useHolidays();
  const [exception, setException] = useState<Exception | null>(null);
  const [hasWrongDates, setHasWrongDates] = useState(false);
  const tomorrow = dayAt(new Date(Date.now() + dayMillis));

  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [first, last] = [given.get('first') as string, given.get('last') as string];
    const isWrong = first < tomorrow || last < first;
    setHasWrongDates(isWrong);
    if (isWrong) return;
    const checked = {
      start: midnightOf(first),
      end: midnightOf(last, 1),
      description: given.get('description') as string,
    };
    setException(checked);
    void check(given.get('entity') as string, checked);
  };

  return (
    <section className="panel">
      <p>{texts.intro}</p>
      <form className="filters" aria-label={messages.views.holidays} onSubmit={submit} onChange={reset}>
        <label>
          {texts.entity}
          <select name="entity" required disabled={progress.state === 'SENDING'}>
            <option value="">{texts.choose}</option>
            {data?.entities?.map(({ id, oceanId, name }) => (
              <option key={id} value={oceanId}>
                {name ?? oceanId}
              </option>
            ))}
          </select>
        </label>
        <label>
          {texts.first}
          <input name="first" type="date" min={tomorrow} required aria-invalid={hasWrongDates} />
        </label>
        <label>
          {texts.last}
          <input name="last" type="date" min={tomorrow} required aria-invalid={hasWrongDates} />
        </label>
        <label>
          {texts.description}
          <input name="description" maxLength={255} defaultValue={texts.descriptionDefault} />
        </label>
        <div className="actions">
          <button type="submit" disabled={progress.state === 'CHECKING' || progress.state === 'SENDING'}>
            {texts.check}
          </button>
        </div>
      </form>
      {hasWrongDates && (
        <p className="field-error" role="alert">
          {texts.dates}
        </p>
      )}
      {rejections.length > 0 && (
        <p className="field-error" role="alert">
          {texts.failed}: {rejections.join(', ')}
        </p>
      )}
      <Problem error={error} />
      <p role="status">
        {progress.state === 'CHECKING' && messages.loading}
        {progress.state === 'CHECKED' &&
          (progress.driverIds.length === 0 ? texts.noDrivers : texts.checked(progress.driverIds.length))}
        {progress.state === 'DONE' && <Summary results={progress.results} total={progress.total} />}
      </p>
      {progress.state === 'CHECKED' && progress.driverIds.length > 0 && exception !== null && (
        <button type="button" onClick={() => void send(progress.driverIds, exception)}>
          {texts.send(progress.driverIds.length)}
        </button>
      )}
      {progress.state === 'SENDING' && (
        <div className="actions">
          <progress max={progress.total} value={progress.results.length} aria-label={messages.views.holidays} />
          <span>{texts.progress(progress.results.length, progress.total)}</span>
          <button type="button" className="plain" onClick={stop}>
            {texts.stop}
          </button>
        </div>
      )}
      {'results' in progress && progress.results.length > 0 && <Results results={progress.results} />}
    </section>
  );
}

interface SummaryProps {
  readonly results: readonly DriverResult[];
  readonly total: number;
}

function Summary({ results, total }: SummaryProps): ReactNode {
  const { holidays: texts } = useMessages();
  const changed = results.filter(({ outcome }) => outcome === 'CHANGED').length;
  const left = total - results.length;
  return (
    <>
      {texts.done(changed, results.length - changed)}
      {left > 0 && ` ${texts.stopped(left)}`}
    </>
  );
}

function Results({ results }: { readonly results: readonly DriverResult[] }): ReactNode {
  const messages = useMessages();
  const { holidays: texts } = messages;
  return (
    <div className="scroll" role="region" aria-label={texts.results} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.driver}</th>
            <th scope="col">{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ driverId, driver, outcome }) => (
            <tr key={driverId}>
              <th scope="row">{driver ? nameOf({ firstName: null, ...driver }, messages) : driverId}</th>
              <td>{outcome === 'CHANGED' ? texts.ok : outcome === 'UNKNOWN' ? texts.uncertain : texts.failed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
