import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { useMonth } from './month-picker.tsx';
import type { Month } from './months.ts';
import { Ranking } from './ranking.tsx';
import { UsageChart } from './usage-chart.tsx';
import { UsageTable } from './usage-table.tsx';
import { useUsage } from './use-usage.ts';

/** Page of a month's private and professional driving: by entity, and driver by driver. */
export function UsagePage(): ReactNode {
  const choice = useMonth();
  if (choice === null) return null;
  return (
    <>
      <section className="panel">
        {choice.picker}
        <UsageOf month={choice.month} />
      </section>
      <Ranking key={choice.month.key} month={choice.month} />
    </>
  );
}

function UsageOf({ month }: { readonly month: Month }): ReactNode {
  const { messages, formats } = useI18n();
  const { usage: texts } = messages;
  const { rows, total, error, retry } = useUsage(month);
  const label = formats.month(month.key);
  const isEmpty = rows?.length === 0;
  return (
    <>
      <p role="status" className="quiet">
        {rows && !isEmpty && texts.entitiesIn(rows.length, label)}
        {rows === null && !error && messages.loading}
      </p>
      <Problem error={error} onRetry={retry} />
      {isEmpty && <p className="empty">{texts.nothing(label)}</p>}
      {rows && total && !isEmpty && (
        <>
          <UsageChart monthLabel={label} rows={rows} total={total} />
          <details>
            <summary>{texts.asTable}</summary>
            <UsageTable rows={[...rows, total]} caption={texts.caption(label)} />
          </details>
        </>
      )}
    </>
  );
}
