import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { DriverMonthDocument } from '../graphql/operations.generated.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { figureTexts, privateShare, toKm } from '../usage/figures.ts';
import { lastFullMonth } from '../usage/months.ts';

/** Private and professional distance of a driver in the last full month. */
export function DriverUse({ driverId }: { readonly driverId: string }): ReactNode {
  const { messages, formats } = useI18n();
  const [month] = useState(() => lastFullMonth(new Date()));
  const { data, error, refetch } = useQuery(DriverMonthDocument, { variables: { id: driverId, period: month.period } });
  const usage = data?.driver?.privacyUsage;
  const row = {
    privateKm: toKm(usage?.privateDistanceMeters),
    professionalKm: toKm(usage?.professionalDistanceMeters),
  };
  const { kilometres, percent } = figureTexts(messages, formats);
  return (
    <section aria-label={messages.hours.usage(formats.month(month.key))}>
      <h3>{messages.hours.usage(formats.month(month.key))}</h3>
      <Problem error={error} onRetry={() => refetch()} />
      {data && !error && (
        <p>
          {usage === null
            ? messages.usage.nothing(formats.month(month.key))
            : `${messages.usage.professional}: ${kilometres(row.professionalKm)} · ${messages.usage.private}: ${kilometres(row.privateKm)} · ${messages.usage.privateShare}: ${percent(privateShare(row))}`}
        </p>
      )}
    </section>
  );
}
