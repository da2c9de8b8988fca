import './style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { createExamplesPlugin } from './examples-panel.tsx';
import { fetchExamples, firstTabs, HEADERS_HINT } from './examples.ts';
import { explorerStorage } from './storage.ts';
import { serveWorkers } from './workers.ts';

/** Renders the page. Examples are fetched first, so that the first tabs contain working queries. */
async function showExplorer(container: HTMLElement): Promise<void> {
  const endpoint = container.dataset['endpoint'] ?? '/graphql';
  const examples = await fetchExamples();
  const examplesPlugin = createExamplesPlugin(examples);
  createRoot(container).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: endpoint })}
      storage={explorerStorage('ocean-graphql')}
      defaultTabs={firstTabs(examples)}
      plugins={[examplesPlugin, HISTORY_PLUGIN]}
      visiblePlugin={examplesPlugin.title}
      defaultHeaders={HEADERS_HINT}
      isHeadersEditorEnabled
      // GraphiQL would persist headers under a key of their own; the storage keeps typed text in memory.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>Ocean graph</GraphiQL.Logo>
    </GraphiQL>,
  );
}

const container = document.getElementById('explorer');
if (container) {
  serveWorkers();
  showExplorer(container).catch((error: unknown) => {
    container.textContent = `The explorer could not start: ${error instanceof Error ? error.message : String(error)}`;
  });
}
