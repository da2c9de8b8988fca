import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without the alias, type-graphql (ESM) and the Apollo packages (CommonJS) load two copies of graphql.
  // The sandbox from its sources: tests look into it, and must see the modules that the app starts.
  resolve: {
    alias: {
      graphql: 'graphql/index.js',
      'ocean-sandbox': fileURLToPath(new URL('packages/sandbox/src/index.ts', import.meta.url)),
    },
  },
  test: {
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['reflect-metadata'],
    // To load the graph anew for each file takes longer than most files do. What tests start or mock, they end.
    isolate: false,
    // No test asserts a time: the limit only ends what hangs, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one less than there are processors, though most of the time of most tests is waiting for sockets.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'packages/sandbox/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.e2e.ts'] } },
      { extends: true, test: { name: 'chaos', include: ['test/chaos/**/*.test.ts'] } },
    ],
  },
});
