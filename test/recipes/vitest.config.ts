import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/**
 * Builds the apps of the recipes in docs/how-to from their pages, and runs them in a browser. They install large packages and
 * take minutes, so `npm test` only checks the text of the pages: test/integration/recipe-pages.test.ts.
 */
export default defineConfig({
  resolve: { ...base.resolve },
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['test/recipes/**/*.recipe.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
