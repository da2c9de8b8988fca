import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState, type JSX } from 'react';
import type { Example } from '../examples/examples.ts';
import type { ExplorerSettings } from '../settings.ts';
import { useStore } from '../store.ts';
import { ErrorList } from './error-list.tsx';
import { useEstimate } from './estimate.ts';
import { exceedsLimit, factsOf, formatEstimate } from './facts.ts';
import { activeTab, runs } from './run.ts';
import { ResultTable } from './result-table.tsx';

interface Properties {
  readonly settings: ExplorerSettings;
  readonly examples: readonly Example[];
}

/** Shows, below the response, what the operation will cost and what its last run did. */
export function ResultBar({ settings, examples }: Properties): JSX.Element {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id ?? '');
  useEffect(() => activeTab.set(tab), [tab]);
  const run = useStore(runs).get(tab);
  const isFetching = useGraphiQL((state) => state.isFetching);
  const estimate = useEstimate(settings, examples);
  const [isTable, setTable] = useState(false);
  return (
    <section aria-label="Run" className="result-bar">
      <p className="estimate" data-warning={estimate !== null && exceedsLimit(estimate)}>
        <b>Estimate</b> {estimate === null ? 'none: the operation cannot run as it is' : formatEstimate(estimate)}
        {estimate !== null && exceedsLimit(estimate) && ' – above a limit of the server, which will reject it'}
      </p>
      {run && !isFetching && (
        <>
          <dl className="run-facts" aria-label="Last run">
            {factsOf(run).map(({ name, value, detail, isWarning = false }) => (
              <div key={name} data-warning={isWarning}>
                <dt>{name}</dt>
                <dd>
                  {value}
                  {detail && <small> {detail}</small>}
                </dd>
              </div>
            ))}
          </dl>
          {!settings.isExplaining && <p>This server does not explain responses: see EXPLAIN in its configuration.</p>}
          <ErrorList errors={run.result.errors ?? []} errorDocsUrl={settings.errorDocsUrl} />
          <button type="button" className="action" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            Table
          </button>
          {isTable && <ResultTable data={run.result.data} />}
        </>
      )}
    </section>
  );
}
