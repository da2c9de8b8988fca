type ExplorerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'>;

/**
 * Settings of the page that outlive it: its theme, its panel and the widths of its panes. Nothing that a person types
 * may be among them: a token or a password can stand in headers, in variables and in a query.
 */
const layoutKeys: ReadonlySet<string> = new Set(
  ['theme', 'visiblePlugin', 'docExplorerFlex', 'editorFlex', 'secondaryEditorFlex'].map((key) => `graphiql:${key}`),
);

/**
 * Storage for GraphiQL: the layout is persisted in the browser under a prefix, all else is gone with the page.
 *
 * Tabs, history and what stands in the editors stay in memory. Redacting them instead would have to recognise every
 * secret. What an earlier version of the page persisted is removed.
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
