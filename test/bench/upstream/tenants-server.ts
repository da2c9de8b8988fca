import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Tenant } from './tenant.ts';

/**
 * Ocean of the mixed load: a sandbox for each tenant, behind one address, 300 ms away.
 *
 * tenants.ts starts it in a separate process; the number of tenants is its argument.
 *
 * The token decides the tenant. Responses are remembered as bytes until a write of the tenant, so that the sandboxes
 * take no processor time. `/tenants` returns what a load needs to know of each; `/calls` returns and resets the number
 * of requests by tenant and operation.
 */
const latencyMillis = 300;

const tenants = await Promise.all(Array.from({ length: Number(process.argv[2]) }, (_, index) => Tenant.start(index)));
const byToken = new Map(tenants.map((tenant) => [tenant.token, tenant]));
let calls = new Map<string, number>();

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const sendJson = (value: unknown): unknown => response.end(JSON.stringify(value));
  if (url === '/tenants') return void sendJson(tenants.map((tenant) => tenant.known));
  if (url === '/calls') {
    const counted = [...calls];
    calls = new Map();
    return void sendJson(counted);
  }
  const tenant = byToken.get(String(request.headers['x-auth-token']));
  if (tenant === undefined) return void response.writeHead(401).end('{}');
  const operation = `${tenant.index} ${method} ${url.split('?')[0]}`;
  calls.set(operation, (calls.get(operation) ?? 0) + 1);
  const body = await buffer(request);
  const [reply] = await Promise.all([tenant.reply(method, url, body), wait(latencyMillis)]);
  response.writeHead(reply.status, { 'content-type': reply.type, 'content-length': reply.body.length }).end(reply.body);
}

const server = createServer((request, response) => {
  respond(request, response).catch(() => response.destroy());
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`upstream listens at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
