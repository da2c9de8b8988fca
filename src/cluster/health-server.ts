import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthState {
  /** False: the process hangs and is to be restarted. */
  readonly isLive: boolean;
  /** False: it takes no new requests. */
  readonly isReady: boolean;
}

/** A balancer or an orchestrator needs one connection or two; whoever opens more must not crowd them out for long. */
const clientTimeoutMillis = 2000;

/**
 * Serves `/health/live` and `/health/ready` on a port of their own, with the responses of the main port.
 *
 * @throws when the port is taken
 */
export async function startHealthServer(port: number, host: string, state: () => HealthState): Promise<Server> {
  const server = createServer({ requestTimeout: clientTimeoutMillis, headersTimeout: clientTimeoutMillis });
  server.on('request', ({ url }, response) => {
    const [status, body] = responseOf(url, state());
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    });
    response.end(JSON.stringify(body));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function responseOf(url: string | undefined, { isLive, isReady }: HealthState): [status: number, body: object] {
  switch (url) {
    case '/health/live':
      return isLive ? [200, { status: 'live' }] : [503, { status: 'hung' }];
    case '/health/ready':
      return isLive && isReady ? [200, { status: 'ready' }] : [503, { status: isLive ? 'draining' : 'hung' }];
    default:
      return [404, { errors: [{ message: 'Only health is here.', extensions: { code: 'BAD_REQUEST' } }] }];
  }
}

export function healthUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Where a server listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
