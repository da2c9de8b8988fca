import { useApolloClient } from '@apollo/client/react';
import type { BoxFilter } from 'ocean-graphql-client';
import { useRef, useState, type ReactNode } from 'react';
import {
  SilentBoxTableDocument,
  type SilentBoxFragment,
  type SilentBoxTableQuery,
} from '../graphql/operations.generated.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { download, toCsv } from '../ui/csv.ts';
import { Problem } from '../ui/problem.tsx';
import type { Sort } from './filter-form.ts';

/** Rows of one request: as many as a page may have. */
const pageSize = 200;

interface BoxExportProps {
  readonly filter: BoxFilter;
  readonly sort: Sort;
  readonly totalCount: number;
}

type Page = NonNullable<SilentBoxTableQuery['nonCommunicatingBoxes']>;

/** Button that saves all boxes that match the filter, page by page, with progress. A failure saves nothing. */
export function BoxExport({ filter, sort, totalCount }: BoxExportProps): ReactNode {
  const { messages, formats } = useI18n();
  const { boxes: texts } = messages;
  const client = useApolloClient();
  const [done, setDone] = useState<number | null>(null);
  const [status, setStatus] = useState('');
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef(new AbortController());

  /** Reads a page, not through the cache: it would become part of the table. */
  const pageAfter = async (after: string | null): Promise<Page> => {
    const variables = { first: pageSize, after, filter, orderBy: sort };
    const { data } = await client.query({
      query: SilentBoxTableDocument,
      variables,
      fetchPolicy: 'no-cache',
      errorPolicy: 'none', // half a file is worse than none
    });
    const page = data.nonCommunicatingBoxes;
    if (!page) throw new Error('Ocean gave no page');
    return page;
  };

  const run = async (): Promise<void> => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setError(null);
    setStatus('');
    const boxes: SilentBoxFragment[] = [];
    try {
      let after: string | null = null;
      let isMore = true;
      while (isMore) {
        setDone(boxes.length);
        const { edges, pageInfo }: Page = await pageAfter(after);
        if (signal.aborted) return;
        boxes.push(...edges.map(({ node }) => node));
        ({ endCursor: after, hasNextPage: isMore } = pageInfo);
      }
      download('silent-boxes.csv', toCsv([head(), ...boxes.map(cellsOf)]));
      setStatus(texts.exported(boxes.length));
    } catch (failure) {
      setError(failure);
    } finally {
      setDone(null);
    }
  };

  const head = (): string[] => {
    const { SERIAL_NUMBER, REGISTRATION, ENTITY, DAYS_SILENT } = texts.columns;
    return [SERIAL_NUMBER, REGISTRATION, ENTITY, DAYS_SILENT, texts.since, texts.reason];
  };
  const cellsOf = ({ serialNumber, vehicle, silence }: SilentBoxFragment) => [
    serialNumber,
    vehicle?.registration ?? null,
    vehicle?.entity?.name ?? null,
    silence?.days ?? null,
    silence?.lastCommunicatedAt ? formats.dateAndTime(silence.lastCommunicatedAt) : null,
    silence?.qualification?.reason?.label ?? null,
  ];

  return (
    <>
      {done === null ? (
        <button type="button" className="plain" onClick={() => void run()}>
          {texts.export}
        </button>
      ) : (
        <>
          <progress max={totalCount} value={done} aria-label={texts.export} />
          <span>{texts.exporting(done, totalCount)}</span>
          <button type="button" className="plain" onClick={() => stopper.current.abort()}>
            {messages.cancel}
          </button>
        </>
      )}
      <span role="status" className="quiet">
        {status}
      </span>
      <Problem error={error} />
    </>
  );
}
