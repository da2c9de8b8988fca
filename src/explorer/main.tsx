import './styles/index.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AccountBadge } from './account/account-badge.tsx';
import { createAccountPlugin } from './account/account-panel.tsx';
import { SignIn } from './account/sign-in.ts';
import { builderPlugin } from './builder/builder-panel.tsx';
import { createExamplesPlugin } from './examples/examples-panel.tsx';
import { fetchExamples, firstTabs, HEADERS_HINT } from './examples/examples.ts';
import { createExportPlugin } from './export/export-panel.tsx';
import { sharedTab } from './export/share-link.ts';
import { correctRoles } from './correct-roles.ts';
import { createFetcher } from './fetcher.ts';
import { isNarrow } from './layout.ts';
import { ModeNotice } from './mode-notice.tsx';
import { ResultBar } from './result/result-bar.tsx';
import { readSettings } from './settings.ts';
import { explorerStorage } from './storage.ts';
import { serveWorkers } from './workers.ts';

/** Renders the page. Examples are fetched first, so that the first tabs contain working queries. */
async function showExplorer(container: HTMLElement): Promise<void> {
  const settings = readSettings(container);
  const examples = await fetchExamples();
  const examplesPlugin = createExamplesPlugin(examples);
  const plugins = [
    examplesPlugin,
    ...(settings.isIntrospecting ? [builderPlugin] : []),
    createAccountPlugin(new SignIn(settings, examples)),
    createExportPlugin(settings),
    HISTORY_PLUGIN,
  ];
  const storage = explorerStorage('ocean-graphql');
  // The panel would cover the editors when the page opens.
  if (isNarrow()) storage.removeItem('graphiql:visiblePlugin');
  createRoot(container).render(
    <GraphiQL
      fetcher={createFetcher(settings, examples)}
      storage={storage}
      defaultTabs={firstTabs(sharedTab(window.location.href), examples)}
      plugins={plugins}
      {...(settings.isIntrospecting ? {} : { schema: null, referencePlugin: null })}
      {...(isNarrow() ? {} : { visiblePlugin: examplesPlugin.title })}
      defaultHeaders={HEADERS_HINT}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled
      // GraphiQL would persist headers under a key of their own; the storage keeps typed text in memory.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <AccountBadge />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <ModeNotice settings={settings} />
        <ResultBar settings={settings} examples={examples} />
      </GraphiQL.Footer>
    </GraphiQL>,
  );
}

const container = document.getElementById('explorer');
if (container) {
  serveWorkers();
  correctRoles(container);
  showExplorer(container).catch((error: unknown) => {
    container.textContent = `The explorer could not start: ${error instanceof Error ? error.message : String(error)}`;
  });
}
