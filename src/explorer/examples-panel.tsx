import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState, type JSX } from 'react';
import type { Example } from './examples.ts';

/** The side panel that lists every example; choosing one opens it in a tab of its own. */
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

/** The panel is there before the editors: what is chosen meanwhile opens when they are. */
function useOpenInNewTab(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [chosen, choose] = useState<Example | null>(null);
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    const { query, variables } = chosen;
    actions.addTab();
    // The editors hold what is shown and the tab what is kept: both are told, since an editor reports only later.
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
