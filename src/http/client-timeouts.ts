/**
 * How long the server waits for clients. A request, headers and body, must have come within the client's time; a socket
 * on which nothing moves is closed once no answer can be under way any more.
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
      headersTimeout: clientTimeoutMillis,
      // Node looks at all connections this often, and closes none in between.
      connectionsCheckingInterval: Math.ceil(clientTimeoutMillis / 10),
    },
  };
}

const longestTimerMillis = 2 ** 31 - 1;
