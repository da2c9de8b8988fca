import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { UsageRankingDocument } from '../graphql/operations.generated.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { nameOf } from '../private-hours/words.ts';
import { download, toCsv } from '../ui/csv.ts';
import { Problem } from '../ui/problem.tsx';
import { linkTo, setParams, useRoute } from '../ui/route.ts';
import { figureTexts, privateShare, toKm } from './figures.ts';
import type { Month } from './months.ts';

const pageSize = 20;
const orders = ['PRIVATE_DISTANCE', 'PRIVATE_SHARE'] as const;

/** Drivers of a month, the most private use first, above the totals of the fleet. */
export function Ranking({ month }: { readonly month: Month }): ReactNode {
  const { messages, formats } = useI18n();
  const { usage: texts } = messages;
  const { kilometres, percent } = figureTexts(messages, formats);
  const wanted = useRoute().params.get('order');
  const order = orders.find((one) => one === wanted) ?? orders[0];
  const { period } = month;
  const variables = {
    first: pageSize,
    period,
    orderBy: { field: order, direction: 'DESC' as const, usage: { period } },
  };
  const query = useQuery(UsageRankingDocument, { variables });
  const list = query.data?.drivers;
  const isLoadingMore = query.networkStatus === NetworkStatus.fetchMore;
  const total = query.data?.privacyAnalysis?.byDriver?.cumulativeTotal?.usage;
  const totals = {
    privateKm: toKm(total?.privateDistanceMeters),
    professionalKm: toKm(total?.professionalDistanceMeters),
  };
  const rows =
    list?.edges.map(({ node }) => ({
      id: node.id,
      name: nameOf(node, messages),
      entity: node.entity?.name ?? '—',
      privateKm: toKm(node.privacyUsage?.privateDistanceMeters),
      professionalKm: toKm(node.privacyUsage?.professionalDistanceMeters),
    })) ?? [];
  const loadMore = (): void =>
    void query.fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } }).catch(() => undefined);
  const save = (): void => {
    const head = [texts.rank, texts.driver, texts.entity, texts.private, texts.professional, texts.privateShare];
    const cells = rows.map((row, index) => [
      index + 1,
      row.name,
      row.entity,
      row.privateKm,
      row.professionalKm,
      privateShare(row),
    ]);
    download(`usage-${month.key}.csv`, toCsv([head, ...cells]));
  };

  return (
    <section className="panel" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{texts.ranking}</h2>
      <label className="inline">
        {texts.rankingBy}
        <select value={order} onChange={({ target }) => setParams({ order: target.value })}>
          <option value="PRIVATE_DISTANCE">{texts.byDistance}</option>
          <option value="PRIVATE_SHARE">{texts.byShare}</option>
        </select>
      </label>
      <p role="status" className="quiet">
        {list ? texts.driversShown(rows.length, list.totalCount) : !query.error && messages.loading}
      </p>
      <Problem error={query.error} onRetry={() => query.refetch()} />
      {list && (
        <div className="scroll" role="region" aria-labelledby="ranking-title" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.rank}</th>
                <th scope="col">{texts.driver}</th>
                <th scope="col">{texts.entity}</th>
                <th scope="col">{texts.private}</th>
                <th scope="col">{texts.professional}</th>
                <th scope="col">{texts.privateShare}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  <td>{index + 1}</td>
                  <th scope="row">
                    <a href={linkTo('hours', { driver: row.id })}>{row.name}</a>
                  </th>
                  <td>{row.entity}</td>
                  <td>{kilometres(row.privateKm)}</td>
                  <td>{kilometres(row.professionalKm)}</td>
                  <td>{percent(privateShare(row))}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <th scope="row" colSpan={2}>
                  {texts.total}
                </th>
                <td>{kilometres(totals.privateKm)}</td>
                <td>{kilometres(totals.professionalKm)}</td>
                <td>{percent(privateShare(totals))}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <div className="actions">
        {list?.pageInfo.hasNextPage && (
          <button type="button" onClick={loadMore} disabled={isLoadingMore}>
            {isLoadingMore ? messages.loading : texts.loadMore}
          </button>
        )}
        {rows.length > 0 && (
          <button type="button" className="plain" onClick={save}>
            {texts.export}
          </button>
        )}
      </div>
    </section>
  );
}
