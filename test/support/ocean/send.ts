import { Deadline } from '../../../src/ocean/deadline.ts';
import type { UpstreamRequest } from '../../../src/ocean/upstream-request.ts';
import { Transport, type TransportOptions } from '../../../src/ocean/transport.ts';

/** Options of a transport that no test should wait for. */
export const patient = { timeoutMillis: 20_000, maxBytes: 1_000_000 };

/** Sends one request through a separate transport. */
export async function send(
  url: string,
  exchange: Partial<Omit<UpstreamRequest, 'method'>> & { method?: string } = {},
  options: Partial<TransportOptions> = {},
  signal?: AbortSignal,
): Promise<unknown> {
  const transport = new Transport({ ...patient, ...options, url });
  using deadline = new Deadline(transport.timeoutMillis, signal);
  const method = (exchange.method ?? 'GET') as UpstreamRequest['method'];
  const full = { path: '/restapi/thing', write: false, identity: 'test', ...exchange, method };
  return await transport.send(full, deadline);
}
