import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Base URL of the graph. The page requests its own origin and Vite proxies the queries: no CORS, no address in the
 * bundle.
 */
const graph = process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000';
const proxy = { '/graphql': graph };

// eslint-disable-next-line no-restricted-syntax -- Vite requires a default export
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
});
