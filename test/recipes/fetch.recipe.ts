import { describeFleetApp } from './support/fleet-app.ts';
import { serveViteApp } from './support/serve-vite-app.ts';

describeFleetApp(
  'fetch',
  ({ url }) => serveViteApp(url, 'docs/how-to/use-fetch.md'),
  (body) => body.includes('mutation SetDay'),
);
