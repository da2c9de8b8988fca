/** URLs of Monaco's workers, which the build bundles into separate files and defines here. */
declare const EXPLORER_WORKERS: { editor: string; graphql: string; json: string };

/** Configures the URLs of Monaco's workers. Must be called before the first editor exists. */
export function serveWorkers(): void {
  window.MonacoEnvironment = {
    getWorker(_workerId, label) {
      const address = label === 'graphql' || label === 'json' ? EXPLORER_WORKERS[label] : EXPLORER_WORKERS.editor;
      return new Worker(address, { type: 'module', name: label });
    },
  };
}
