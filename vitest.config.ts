import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that measure need minutes and the machine for themselves: `npm run test:chaos` runs them. */
const chaosTests = [
  'test/chaos/**/*.test.ts',
  ...(process.env['CHAOS'] === 'full' ? ['test/chaos/**/*.chaos.ts'] : []),
];

export default defineConfig({
  // Without the alias, type-graphql (ESM) and the Apollo packages (CommonJS) load two copies of graphql.
  // Tests inspect the sandbox, so they must load the same source modules that the app starts.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      {
        find: 'ocean-sandbox',
        replacement: fileURLToPath(new URL('packages/sandbox/src/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['reflect-metadata'],
    // Reloading the graph takes longer than most test files run. Tests therefore end all that they start or mock.
    isolate: false,
    // No test asserts a time: the limit only ends a test that hangs, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default is one worker less than processors, but most tests mostly wait for sockets.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'packages/sandbox/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.e2e.ts'] } },
      { extends: true, test: { name: 'cluster', include: ['test/cluster/**/*.test.ts'] } },
      { extends: true, test: { name: 'chaos', include: chaosTests } },
    ],
  },
});
