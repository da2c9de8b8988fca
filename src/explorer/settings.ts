/** Settings of the server that the page depends on. */
export interface ExplorerSettings {
  /** Path of the graph. */
  readonly endpoint: string;
  /** False: the schema cannot be read, so there is no documentation, completion or builder. */
  readonly isIntrospecting: boolean;
  /** True: the server explains responses on request. */
  readonly isExplaining: boolean;
  /** True: only documents of the server's manifest run, by their id. */
  readonly isTrustedOnly: boolean;
  /** Page that explains the codes of errors; null: none. */
  readonly errorDocsUrl: string | null;
}

export function readSettings({ dataset }: HTMLElement): ExplorerSettings {
  return JSON.parse(dataset['settings'] ?? '{}') as ExplorerSettings;
}
