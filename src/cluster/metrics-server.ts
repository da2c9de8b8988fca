import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Config } from '../config/config.ts';
import { metricsContentType } from '../observability/metrics/exposition.ts';
import type { OperatorReports } from '../http/metrics.ts';
import { healthUrl, portOf } from './health.ts';

/** A scraper needs one connection; a client that opens more must not block it for long. */
const clientTimeoutMillis = 5000;

/**
 * Serves `/metrics` on a port of its own, which is not published.
 *
 * @throws when the port is taken
 */
async function startMetricsServer(port: number, host: string, reports: OperatorReports): Promise<Server> {
  const { metricsText, contractReport } = reports;
  const server = createServer({ requestTimeout: clientTimeoutMillis, headersTimeout: clientTimeoutMillis });
  server.on('request', ({ url }, response) => {
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    const unavailable = (): void => send(503, 'text/plain; charset=utf-8', 'The processes cannot be read.\n');
    if (url === '/metrics') metricsText().then((text) => send(200, metricsContentType, text), unavailable);
    else if (url === '/health/contract') {
      const type = 'application/json; charset=utf-8';
      contractReport().then((report) => send(200, type, JSON.stringify(report)), unavailable);
    } else send(404, 'text/plain; charset=utf-8', 'Only /metrics and /health/contract are here.\n');
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Serves the metrics on their own port. Null: they have none, or are off. */
export async function openMetrics(config: Config, reports: OperatorReports): Promise<Server | null> {
  const { isOn, port } = config.metrics;
  return isOn && port !== null ? startMetricsServer(port, config.host, reports) : null;
}

export function metricsUrlOf({ host }: Config, server: Server | null): string | null {
  return server && healthUrl(host, portOf(server));
}
