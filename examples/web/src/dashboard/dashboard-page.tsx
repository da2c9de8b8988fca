import { useQuery } from '@apollo/client/react';
import { EntityDashboardDocument, type EntityDashboardQuery } from 'ocean-graphql-client';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { linkTo } from '../ui/route.ts';
import { figureTexts } from '../usage/figures.ts';
import { useMonth } from '../usage/month-picker.tsx';
import type { Month } from '../usage/months.ts';

/** Page of the entities: counts, silent boxes and private use of each. A part that Ocean rejects leaves the others. */
export function DashboardPage(): ReactNode {
  const choice = useMonth();
  if (choice === null) return null;
  return (
    <section className="panel">
      {choice.picker}
      <Dashboard month={choice.month} />
    </section>
  );
}

function Dashboard({ month }: { readonly month: Month }): ReactNode {
  const { messages, formats } = useI18n();
  const { entities: texts } = messages;
  const { data, error, refetch } = useQuery(EntityDashboardDocument, { variables: { period: month.period } });
  const entities = data?.entities;
  return (
    <>
      <p role="status" className="quiet">
        {!data && !error && messages.loading}
        {entities && error !== undefined && texts.partial}
      </p>
      <Problem error={error} onRetry={() => refetch()} />
      {entities?.length === 0 && <p className="empty">{texts.none}</p>}
      {entities && entities.length > 0 && (
        <div className="scroll" role="region" aria-label={messages.views.entities} tabIndex={0}>
          <table>
            <caption>{texts.caption(formats.month(month.key))}</caption>
            <thead>
              <tr>
                {texts.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entities.map((entity) => (
                <EntityRow key={entity.oceanId} entity={entity} hasError={error !== undefined} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

type Entity = NonNullable<EntityDashboardQuery['entities']>[number];

interface EntityRowProps {
  readonly entity: Entity;
  /** True: null may stand for a part that could not be read. */
  readonly hasError: boolean;
}

function EntityRow({ entity, hasError }: EntityRowProps): ReactNode {
  const { messages, formats } = useI18n();
  const { entities: texts } = messages;
  const { oceanId, name, vehicles, drivers, nonCommunicatingBoxes: boxes, privacyUsage } = entity;
  const count = (value: number | null | undefined): ReactNode => value ?? <em>{texts.unreadable}</em>;
  const [reason] = boxes?.summary.byReason.toSorted((one, other) => other.count - one.count) ?? [];
  return (
    <tr>
      <th scope="row">{name ?? oceanId}</th>
      <td>{count(vehicles?.totalCount)}</td>
      <td>{count(vehicles?.summary.withoutDriverCount)}</td>
      <td>{count(drivers?.totalCount)}</td>
      <td>{boxes ? <a href={linkTo('boxes', { entity: oceanId })}>{boxes.totalCount}</a> : count(null)}</td>
      <td>{reason === undefined ? '—' : (reason.label ?? messages.boxes.noReason)}</td>
      <td>
        {hasError && privacyUsage === null
          ? count(null)
          : figureTexts(messages, formats).percent(privacyUsage?.privateShare ?? null)}
      </td>
    </tr>
  );
}
