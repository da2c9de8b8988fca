import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState, type JSX } from 'react';
import type { Example } from './examples.ts';

/** Creates the side panel that lists every example. A click opens the example in a new tab. */
export function createExamplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return { title: 'Examples', icon: ExamplesIcon, content: () => <ExamplesPanel examples={examples} /> };
}

function ExamplesPanel({ examples }: { examples: readonly Example[] }): JSX.Element {
  const openInNewTab = useOpenInNewTab();
  return (
    <section aria-label="Examples">
      <h2 className="examples-title">Examples</h2>
      <ul className="examples-list">
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" data-example={example.name} onClick={() => openInNewTab(example)}>
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Delays an example until the editors exist: the panel is shown before them. */
function useOpenInNewTab(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [chosen, choose] = useState<Example | null>(null);
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    const { query, variables } = chosen;
    actions.addTab();
    // Updates both the editors, which show the text, and the tab, which stores it: an editor reports changes later.
    actions.updateActiveTabValues({ query, variables, operationName: null });
    queryEditor.setValue(query);
    variableEditor.setValue(variables ?? '');
    choose(null);
  }, [chosen, actions, queryEditor, variableEditor]);
  return choose;
}

function ExamplesIcon(): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" aria-hidden>
      <path d="M5.5 3.5h9M5.5 8h9M5.5 12.5h9M1.5 3.5h1M1.5 8h1M1.5 12.5h1" />
    </svg>
  );
}
