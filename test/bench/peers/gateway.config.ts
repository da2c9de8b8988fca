import { defineConfig, useHttpCache } from '@graphql-hive/gateway';

const hourMillis = 3_600_000;

/** Hive Gateway configured for speed, as its documentation recommends: a compiled executor, and caches in memory. */
export const gatewayConfig = defineConfig({
  jit: true,
  landingPage: false,
  graphiql: false,
  requestId: false,
  plugins: (context) => [useHttpCache(context)],
  ...(process.env['BENCH_CACHE'] === 'response' && {
    responseCaching: { session: (request: Request) => request.headers.get('x-auth-token'), ttl: hourMillis },
  }),
});
