/**
 * Timeouts of the server's connections. A request, headers and body, must have arrived within the client's time; a connection
 * on which nothing moves is closed once no response can be in flight any more.
 */
export function clientTimeouts({
  clientTimeoutMillis,
  requestTimeoutMillis,
}: {
  readonly clientTimeoutMillis: number;
  readonly requestTimeoutMillis: number;
}) {
  return {
    requestTimeout: clientTimeoutMillis,
    connectionTimeout: Math.min(requestTimeoutMillis + clientTimeoutMillis, longestTimerMillis),
    http: {
      requestTimeout: clientTimeoutMillis, // again, as Node compares the two before Fastify sets it
      headersTimeout: clientTimeoutMillis,
      // Node looks at all connections this often, and closes none in between.
      connectionsCheckingInterval: Math.ceil(clientTimeoutMillis / 10),
    },
  };
}

const longestTimerMillis = 2 ** 31 - 1;
