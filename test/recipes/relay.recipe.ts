import { describeFleetApp } from './support/fleet-app.ts';
import { serveViteApp } from './support/serve-vite-app.ts';

describeFleetApp(
  'Relay',
  ({ url }) => serveViteApp(url, 'docs/how-to/use-relay-in-an-app.md'),
  (body) => body.includes('mutation hoursSetDayMutation'),
);
