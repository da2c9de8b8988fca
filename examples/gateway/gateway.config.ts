import { defineConfig, Logger } from '@graphql-hive/gateway';

const passedOn = ['x-auth-token', 'authorization', 'x-customer-id'];

export const gatewayConfig = defineConfig({
  // A failed request to a subgraph is logged whole; its body may hold personal data, such as what `@requires` fetched.
  logging: new Logger({ level: 'info', redact: ['extensions.request.body'] }),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(passedOn.map((name) => [name, request.headers.get(name) ?? undefined])),
  },
});
