import { describeFleetApp } from './support/fleet-app.ts';
import { serveViteApp } from './support/serve-vite-app.ts';

describeFleetApp(
  'urql',
  ({ url }) => serveViteApp(url, 'docs/how-to/use-urql.md'),
  (body) => body.includes('mutation SetDay'),
);
