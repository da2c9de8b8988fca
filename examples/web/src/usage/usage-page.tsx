import { useState, type ReactNode } from 'react';
import { Problem } from '../ui/problem.tsx';
import { monthsUntil, type Month } from './months.ts';
import { UsageChart } from './usage-chart.tsx';
import { UsageTable } from './usage-table.tsx';
import { useUsage } from './use-usage.ts';

/** Page of a month's private and professional driving. */
export function UsagePage(): ReactNode {
  const [months] = useState(() => monthsUntil(new Date(), 12));
  const [key, setKey] = useState(months[1]?.key);
  const month = months.find((one) => one.key === key);
  return (
    <section className="panel">
      <label className="inline">
        Month
        <select value={key} onChange={(event) => setKey(event.target.value)}>
          {months.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {month && <UsageOf month={month} />}
    </section>
  );
}

function UsageOf({ month }: { readonly month: Month }): ReactNode {
  const { rows, total, error, retry } = useUsage(month);
  const isEmpty = rows?.length === 0;
  return (
    <>
      <p role="status" className="quiet">
        {rows && !isEmpty && `${rows.length} entities in ${month.label}`}
        {rows === null && !error && 'Loading …'}
      </p>
      <Problem error={error} onRetry={retry} />
      {isEmpty && <p className="empty">Nothing was driven in {month.label}.</p>}
      {rows && total && !isEmpty && (
        <>
          <UsageChart monthLabel={month.label} rows={rows} total={total} />
          <details>
            <summary>The same as a table</summary>
            <UsageTable rows={[...rows, total]} caption={`Distance driven in ${month.label}`} />
          </details>
        </>
      )}
    </>
  );
}
