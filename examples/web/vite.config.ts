import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Base URL of the graph. The page requests its own origin and Vite proxies queries and live changes: no CORS, no address
 * in the bundle.
 */
const graph = process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000';
const proxy = { '/graphql': { target: graph, ws: true } };

// eslint-disable-next-line no-restricted-syntax -- Vite requires a default export
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: {
      // In a repository of your own, the package is installed from the registry.
      'ocean-graphql-client': fileURLToPath(new URL('../../packages/client/src/index.ts', import.meta.url)),
    },
  },
  server: { proxy },
  preview: { proxy },
});
