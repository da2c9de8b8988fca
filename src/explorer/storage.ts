type ExplorerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'>;

/**
 * Persisted settings of the page: theme, panel and pane widths. Typed text is never persisted: headers, variables and
 * queries may contain a token or a password.
 */
const layoutKeys: ReadonlySet<string> = new Set(
  ['theme', 'visiblePlugin', 'docExplorerFlex', 'editorFlex', 'secondaryEditorFlex'].map((key) => `graphiql:${key}`),
);

/**
 * Storage for GraphiQL. It persists the layout in the browser under a prefix; everything else is lost with the page.
 *
 * Tabs, history and editor contents stay in memory. Redacting them instead would have to recognise every secret. Other
 * values that an earlier version of the page persisted are removed.
 */
export function explorerStorage(prefix: string, browser: Storage = localStorage): ExplorerStorage {
  const memory = new Map<string, string>();
  const ownKeys = (): string[] => Object.keys(browser).filter((key) => key.startsWith(`${prefix}:`));
  for (const key of ownKeys()) {
    if (!layoutKeys.has(key.slice(prefix.length + 1))) browser.removeItem(key);
  }
  return {
    getItem: (key) => (layoutKeys.has(key) ? browser.getItem(`${prefix}:${key}`) : (memory.get(key) ?? null)),
    setItem: (key, value) => {
      if (layoutKeys.has(key)) browser.setItem(`${prefix}:${key}`, value);
      else memory.set(key, value);
    },
    removeItem: (key) => {
      memory.delete(key);
      browser.removeItem(`${prefix}:${key}`);
    },
    clear: () => {
      memory.clear();
      ownKeys().forEach((key) => browser.removeItem(key));
    },
    get length() {
      return memory.size + ownKeys().length;
    },
  };
}
