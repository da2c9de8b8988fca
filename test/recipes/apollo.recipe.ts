import { describeFleetApp } from './support/fleet-app.ts';
import { serveViteApp } from './support/serve-vite-app.ts';

describeFleetApp(
  'Apollo Client',
  ({ url }) => serveViteApp(url, 'docs/how-to/use-apollo-client.md'),
  (body) => body.includes('mutation SetDay'),
);
