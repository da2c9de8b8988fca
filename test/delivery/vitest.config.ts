import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Proofs of what is delivered. They install tools and take minutes, so `npm test` leaves them out: see CONTRIBUTING.md. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['test/delivery/**/*.delivery.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
});
