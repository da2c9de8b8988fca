import { describeFleetApp } from './support/fleet-app.ts';
import { serveNextApp } from './support/serve-next-app.ts';

describeFleetApp(
  'Next.js',
  ({ url }) => serveNextApp(url, 'docs/how-to/use-nextjs.md'),
  (body) => body.includes('"slots"'),
);
