import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Proofs of the built documentation site, in a browser. They install packages and take minutes: see CONTRIBUTING.md. */
export default defineConfig({
  resolve: { ...base.resolve },
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['test/site/**/*.site.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 240_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
