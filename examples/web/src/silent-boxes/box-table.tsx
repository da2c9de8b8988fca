import { useEffect, useRef, type ReactNode } from 'react';
import { useFragment } from '@apollo/client/react';
import type { BoxFilter } from 'ocean-graphql-client';
import { SilentBoxFragmentDoc, type SilentBoxFragment } from '../graphql/operations.generated.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { nameOf } from '../private-hours/words.ts';
import { Problem } from '../ui/problem.tsx';
import { linkTo, setParams } from '../ui/route.ts';
import { BoxExport } from './box-export.tsx';
import { sortFields, sortParams, type Sort } from './filter-form.ts';
import { ReasonSymbol } from './reason-symbol.tsx';
import { useBoxChanges } from './use-box-changes.ts';
import { useSilentBoxes } from './use-silent-boxes.ts';

interface BoxTableProps {
  readonly filter: BoxFilter;
  readonly sort: Sort;
  /** Box that was chosen on the map; null: none. */
  readonly selectedId: string | null;
}

/** Table of the silent boxes, with a button for the next page. It reads itself again when boxes change. */
export function BoxTable({ filter, sort, selectedId }: BoxTableProps): ReactNode {
  const { messages, formats } = useI18n();
  const { boxes: texts } = messages;
  const list = useSilentBoxes(filter, sort);
  const { boxes, totalCount, staleSince, isLoading, isLoadingMore, error, loadMore, refetch } = list;
  const { count: changedCount, isInterrupted } = useBoxChanges(filter, refetch);
  const isListed = boxes.some(({ id }) => id === selectedId);
  const status = totalCount === null || isLoading ? messages.loading : texts.shown(boxes.length, totalCount);
  return (
    <section className="panel" aria-labelledby="table-title">
      <h2 id="table-title">{texts.title}</h2>
      <p role="status" className="quiet">
        {error !== undefined && totalCount === null ? '' : status}
        {staleSince !== null && ` · ${messages.staleSince(formats.time(staleSince))}`}
        {changedCount > 0 && ` · ${texts.changed(changedCount)}`}
        {isInterrupted && ` · ${messages.liveOff}`}
      </p>
      <Problem error={error} onRetry={refetch} />
      {totalCount === 0 && !isLoading && <p className="empty">{texts.none}</p>}
      {boxes.length > 0 && (
        <div className="scroll" role="region" aria-labelledby="table-title" tabIndex={0}>
          <table className="boxes" aria-busy={isLoading}>
            <thead>
              <tr>
                {sortFields.map((field) => (
                  <SortHeader key={field} field={field} sort={sort} />
                ))}
                <th scope="col">{texts.reason}</th>
              </tr>
            </thead>
            <tbody>
              {selectedId !== null && !isListed && <SelectedRow id={selectedId} />}
              {boxes.map((box) => (
                <BoxRow key={box.id} box={box} isSelected={box.id === selectedId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        {loadMore !== null && (
          <button type="button" onClick={loadMore} disabled={isLoadingMore}>
            {isLoadingMore ? messages.loading : texts.loadMore}
          </button>
        )}
        {totalCount !== null && totalCount > 0 && <BoxExport filter={filter} sort={sort} totalCount={totalCount} />}
      </div>
    </section>
  );
}

function SortHeader({ field, sort }: { readonly field: (typeof sortFields)[number]; readonly sort: Sort }): ReactNode {
  const { boxes: texts } = useI18n().messages;
  const title = texts.columns[field];
  const isSorted = sort.field === field;
  const direction = sort.direction === 'ASC' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className="sort"
        title={texts.sortBy(title)}
        onClick={() => setParams(sortParams(field, sort))}
      >
        {title}
        <span aria-hidden="true">{isSorted ? (sort.direction === 'ASC' ? ' ▲' : ' ▼') : ''}</span>
      </button>
    </th>
  );
}

/** Row of a box that the map has loaded, and the table not yet. */
function SelectedRow({ id }: { readonly id: string }): ReactNode {
  const { data, complete } = useFragment({
    fragment: SilentBoxFragmentDoc,
    fragmentName: 'SilentBox',
    from: { __typename: 'Box', id },
  });
  return complete && <BoxRow box={data} isSelected />;
}

interface BoxRowProps {
  readonly box: SilentBoxFragment;
  readonly isSelected: boolean;
}

function BoxRow({ box: { serialNumber, vehicle, silence }, isSelected }: BoxRowProps): ReactNode {
  const { messages } = useI18n();
  const { boxes: texts } = messages;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (!isSelected) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.focus();
  }, [isSelected]);
  const reason = silence?.qualification?.reason;
  const model = [vehicle?.make, vehicle?.model].filter(Boolean).join(' ');
  return (
    <tr ref={row} tabIndex={isSelected ? -1 : undefined} className={isSelected ? 'selected' : undefined}>
      <th scope="row">{serialNumber ?? '—'}</th>
      <td className="plate">
        {vehicle === null ? (
          texts.inNoVehicle
        ) : vehicle.registration === null ? (
          texts.noPlate
        ) : (
          <a href={linkTo('day', { registration: vehicle.registration })}>{vehicle.registration}</a>
        )}
        {model !== '' && <small>{model}</small>}
        {vehicle?.driver && (
          <small>
            <a href={linkTo('hours', { driver: vehicle.driver.id })}>
              {texts.driverOf(nameOf(vehicle.driver, messages))}
            </a>
          </small>
        )}
      </td>
      <td>{vehicle?.entity?.name ?? '—'}</td>
      <td>{silence && <Silence {...silence} />}</td>
      <td className="reason">
        <ReasonSymbol reasonId={reason?.oceanId ?? null} /> {reason?.label ?? texts.noReason}
        {isSelected && <small>{texts.selected}</small>}
      </td>
    </tr>
  );
}

function Silence({
  days,
  hasNeverCommunicated,
  lastCommunicatedAt,
}: NonNullable<SilentBoxFragment['silence']>): ReactNode {
  const { messages, formats } = useI18n();
  const { boxes: texts } = messages;
  return (
    <>
      {hasNeverCommunicated ? texts.neverHeard : days === null ? messages.notKnown : texts.days(days)}
      {lastCommunicatedAt !== null && (
        <small>
          {texts.since} <time dateTime={lastCommunicatedAt}>{formats.date(lastCommunicatedAt)}</time>
        </small>
      )}
    </>
  );
}
