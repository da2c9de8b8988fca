/** Monaco's helpers run in workers. The build bundles each into a file of its own and puts its address here. */
declare const EXPLORER_WORKERS: { editor: string; graphql: string; json: string };

/** Tells Monaco where its workers are; called before the first editor exists. */
export function serveWorkers(): void {
  window.MonacoEnvironment = {
    getWorker(_workerId, label) {
      const address = label === 'graphql' || label === 'json' ? EXPLORER_WORKERS[label] : EXPLORER_WORKERS.editor;
      return new Worker(address, { type: 'module', name: label });
    },
  };
}
