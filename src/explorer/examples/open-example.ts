import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { isNarrow } from '../layout.ts';
import type { Example } from './examples.ts';

/** Names of the examples that tabs were opened with, by the tab's id. */
const exampleOfTab = new Map<string, string>();

/** Opens an example in its tab, or in a new one, and moves the focus there. */
export function useOpenExample(examples: readonly Example[]): (example: Example) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const tabs = useGraphiQL((state) => state.tabs);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  const [chosen, choose] = useState<Example | null>(null);
  // A tab stays that of its example when its text is edited later.
  useEffect(() => {
    for (const { id, query } of tabs) {
      const unchanged = examples.find((example) => example.query === query);
      if (unchanged !== undefined && !exampleOfTab.has(id)) exampleOfTab.set(id, unchanged.name);
    }
  }, [tabs, examples]);
  // The panel is shown before the editors: the example is opened once they exist.
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    choose(null);
    // The editors report what was typed last only after a while.
    actions.updateActiveTabValues({ query: queryEditor.getValue(), variables: variableEditor.getValue() });
    const open = tabs.findIndex(({ id }) => exampleOfTab.get(id) === chosen.name);
    if (open >= 0 && open !== activeTabIndex) actions.changeTab(open);
    if (open < 0) {
      const { query, variables } = chosen;
      actions.addTab();
      // Updates both the editors, which show the text, and the tab, which stores it: an editor reports changes later.
      actions.updateActiveTabValues({ query, variables, operationName: null });
      queryEditor.setValue(query);
      variableEditor.setValue(variables ?? '');
    }
    if (isNarrow()) actions.setVisiblePlugin(null);
    queryEditor.focus();
  }, [chosen, actions, queryEditor, variableEditor, tabs, activeTabIndex]);
  return choose;
}
