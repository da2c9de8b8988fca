import { useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { setParams, useRoute } from '../ui/route.ts';
import { monthsUntil, type Month } from './months.ts';

interface MonthChoice {
  readonly month: Month;
  readonly picker: ReactNode;
}

/** The month in the URL, the last full one by default, and a field to choose another. */
export function useMonth(): MonthChoice | null {
  const { messages, formats } = useI18n();
  const [months] = useState(() => monthsUntil(new Date(), 12));
  const wanted = useRoute().params.get('month');
  const month = months.find(({ key }) => key === wanted) ?? months[1];
  if (month === undefined) return null;
  const picker = (
    <label className="inline">
      {messages.usage.month}
      <select value={month.key} onChange={({ target }) => setParams({ month: target.value })}>
        {months.map(({ key }) => (
          <option key={key} value={key}>
            {formats.month(key)}
          </option>
        ))}
      </select>
    </label>
  );
  return { month, picker };
}
