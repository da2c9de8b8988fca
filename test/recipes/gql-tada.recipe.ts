import { describeFleetApp } from './support/fleet-app.ts';
import { serveViteApp } from './support/serve-vite-app.ts';

describeFleetApp(
  'gql.tada',
  ({ url }) => serveViteApp(url, 'docs/how-to/use-urql.md', 'docs/how-to/use-gql-tada.md'),
  (body) => body.includes('mutation SetDay'),
);
