import type { ReactNode } from 'react';
import type { BoxFilter, SilentBoxFragment } from '../graphql/operations.generated.ts';
import { Problem } from '../ui/problem.tsx';
import { ReasonSymbol } from './reason-symbol.tsx';
import { useSilentBoxes } from './use-silent-boxes.ts';

const columns = ['Box', 'Vehicle', 'Entity', 'Silent', 'Reason'];
const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Table of the silent boxes, longest silence first, with a button for the next page. */
export function BoxTable({ filter }: { readonly filter: BoxFilter }): ReactNode {
  const { boxes, totalCount, staleSince, isLoading, isLoadingMore, error, loadMore, retry } = useSilentBoxes(filter);
  const status = totalCount === null || isLoading ? 'Loading …' : `${boxes.length} of ${totalCount} boxes shown`;
  return (
    <section className="panel" aria-labelledby="table-title">
      <h2 id="table-title">Boxes</h2>
      <p role="status" className="quiet">
        {error !== undefined && totalCount === null ? '' : status}
        {staleSince !== null && ` · Ocean does not respond: as of ${timeFormat.format(new Date(staleSince))}`}
      </p>
      <Problem error={error} onRetry={retry} />
      {totalCount === 0 && !isLoading && <p className="empty">No silent box passes these filters.</p>}
      {boxes.length > 0 && (
        <div className="scroll" role="region" aria-labelledby="table-title" tabIndex={0}>
          <table className="boxes" aria-busy={isLoading}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {boxes.map((box) => (
                <BoxRow key={box.id} box={box} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {loadMore !== null && (
        <button type="button" onClick={loadMore} disabled={isLoadingMore}>
          {isLoadingMore ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  );
}

function BoxRow({ box: { serialNumber, vehicle, silence } }: { readonly box: SilentBoxFragment }): ReactNode {
  const reason = silence?.qualification?.reason;
  const model = [vehicle?.make, vehicle?.model].filter(Boolean).join(' ');
  return (
    <tr>
      <th scope="row">{serialNumber ?? '—'}</th>
      <td className="plate">
        {vehicle === null ? 'in no vehicle' : (vehicle.registration ?? 'plate not known')}
        {model !== '' && <small>{model}</small>}
      </td>
      <td>{vehicle?.entity?.name ?? '—'}</td>
      <td>{silence && <Silence {...silence} />}</td>
      <td className="reason">
        <ReasonSymbol reasonId={reason?.oceanId ?? null} /> {reason?.label ?? 'Not looked into yet'}
      </td>
    </tr>
  );
}

function Silence({
  days,
  hasNeverCommunicated,
  lastCommunicatedAt,
}: NonNullable<SilentBoxFragment['silence']>): ReactNode {
  return (
    <>
      {hasNeverCommunicated ? 'never heard' : days === null ? 'not known' : `${days} ${days === 1 ? 'day' : 'days'}`}
      {lastCommunicatedAt !== null && (
        <small>
          since <time dateTime={lastCommunicatedAt}>{dateFormat.format(new Date(lastCommunicatedAt))}</time>
        </small>
      )}
    </>
  );
}
