import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/**
 * Everything about several instances, with the tests that wait for minutes: processes that are killed or paused, records
 * that are lost. `npm test` runs only the short ones, `*.test.ts`.
 */
export default defineConfig({
  resolve: { ...base.resolve },
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['test/cluster/**/*.{test,cluster}.ts'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['reflect-metadata'],
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
