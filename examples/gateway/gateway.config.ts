import { defineConfig, Logger } from '@graphql-hive/gateway';

const passedOn = ['x-auth-token', 'authorization', 'x-customer-id'];

export const gatewayConfig = defineConfig({
  // Omits request bodies from the log: the gateway logs a failed subgraph request in full, and its body may hold
  // personal data.
  logging: new Logger({ level: 'info', redact: ['extensions.request.body'] }),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(passedOn.map((name) => [name, request.headers.get(name) ?? undefined])),
  },
});
