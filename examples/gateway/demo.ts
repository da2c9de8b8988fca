/**
 * Runs the full federation on one machine: Ocean's graph on its sandbox, the graphs of the workshop and the personnel
 * department, and a gateway in front of the three.
 *
 *     npm run demo:federation
 */
import { startDemo } from '../start-demo.ts';

await startDemo('PORT', 4000, async (port) => {
  const { default: closeWithGrace } = await import('close-with-grace');
  const { createApp } = await import('../../src/app.ts');
  const { loadConfig } = await import('../../src/config/config.ts');
  const { startHr } = await import('../hr/server.ts');
  const { startMaintenance } = await import('../maintenance/server.ts');
  const { compose } = await import('./compose.ts');
  const { startHiveGateway } = await import('./hive.ts');

  const app = await createApp(loadConfig({ LOG_LEVEL: 'warn', PORT: '0' }));
  const [ocean, maintenance, hr] = await Promise.all([app.start(), startMaintenance(), startHr()]);
  const supergraph = await compose([
    { name: 'ocean', url: `${ocean.url}/graphql` },
    { name: 'maintenance', url: maintenance.url },
    { name: 'hr', url: hr.url },
  ]);
  const gateway = await startHiveGateway(supergraph, port);

  // Stops the gateway first, so that requests in flight still reach their subgraphs.
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
});
