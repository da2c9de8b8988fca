/**
 * The whole federation on one machine: Ocean's graph on its sandbox, the workshop's and the personnel department's
 * graphs, and a gateway in front of the three.
 *
 *     npm run demo:federation
 */
import closeWithGrace from 'close-with-grace';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { startHr } from '../hr/server.ts';
import { startMaintenance } from '../maintenance/server.ts';
import { compose } from './compose.ts';
import { startHiveGateway } from './hive.ts';

const app = await createApp(loadConfig({ LOG_LEVEL: 'warn', PORT: '0' }));
const [ocean, maintenance, hr] = await Promise.all([app.start(), startMaintenance(), startHr()]);
const supergraph = await compose([
  { name: 'ocean', url: `${ocean.url}/graphql` },
  { name: 'maintenance', url: maintenance.url },
  { name: 'hr', url: hr.url },
]);
const gateway = await startHiveGateway(supergraph, Number(process.env['PORT'] ?? 4000));

// The gateway first: what is under way still finds its subgraphs.
closeWithGrace({ delay: 10_000 }, async () => {
  await gateway.stop();
  await Promise.all([maintenance.stop(), hr.stop()]);
  await app.stop();
});

const query =
  '{ nonCommunicatingBoxes(first: 3) { nodes { serialNumber vehicle { registration nextServiceVisit { plannedOn workshop } driver { lastName contract { number kind } } } } } }';
console.log(`
  The gateway         ${gateway.url}   open it in a browser: an editor for queries
  Ocean's graph       ${ocean.url}/graphql
  The workshop's      ${maintenance.url}
  The personnel's     ${hr.url}

  Silent boxes, their vehicles' next service visits, their drivers' contracts:

    curl ${gateway.url} -H 'content-type: application/json' \\
      -d '{"query":"${query}"}'
`);
