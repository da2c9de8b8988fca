import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime, Logger } from '@graphql-hive/gateway';
import { passedOn } from './passed-on.ts';

/** Starts Hive Gateway over a supergraph, on this port of the local machine; 0 takes a free one. */
export async function startHiveGateway(supergraph: string, port = 0) {
  const gateway = createGatewayRuntime({
    supergraph,
    // Omits request bodies from the log: the gateway logs a failed subgraph request in full, and its body may hold
    // personal data.
    logging: new Logger({ level: 'error', redact: ['extensions.request.body'] }),
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) =>
        Object.fromEntries(passedOn.map((name) => [name, request.headers.get(name) ?? undefined])),
    },
  });
  const server = createServer(gateway);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/graphql`,
    async stop() {
      server.close();
      server.closeIdleConnections();
      await gateway.dispose();
    },
  };
}
