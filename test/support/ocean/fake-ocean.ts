import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseJson, writeJson } from '../../../src/ocean/json.ts';
import { endpointOf, endpoints, type Endpoint } from './endpoints.ts';

/** Response of an endpoint: a body with 200, or a function of the request. */
export type FakeResponse = (call: { url: URL; body: unknown; headers: IncomingMessage['headers'] }) => FakeResult;
type FakeResult = { status?: number; body: unknown } | Promise<{ status?: number; body: unknown }>;

export interface FakeOcean extends AsyncDisposable {
  readonly url: string;
  /** Requests since the last call: name → count. */
  takeCalls(): Record<string, number>;
}

/** Responses by name of the result, or by the operation itself, such as a write. */
export type FakeResponses = Partial<Record<Endpoint | `POST ${string}`, FakeResponse>>;

/** Handmade Ocean: other endpoints return 404. A login gets a token. */
export async function startFakeOcean(responses: FakeResponses): Promise<FakeOcean> {
  const given: FakeResponses = {
    login: () => ({ body: { token: 'token-of-the-fake' } }),
    ...responses,
  };
  return listen(async (operation, call) => {
    const result = Object.entries(given).find(
      ([name]) => name === operation || endpoints[name as Endpoint] === operation,
    )?.[1];
    return result ? result(call) : { status: 404, body: {} };
  });
}

/** Proxy in front of another Ocean that changes its responses. */
export function startProxy(target: string, change: (endpoint: string, body: unknown) => unknown): Promise<FakeOcean> {
  return listen(async (operation, { url, body, headers }) => {
    const [method = 'GET'] = operation.split(' ');
    const passed = Object.entries(headers).filter(([name]) => ['content-type', 'x-auth-token'].includes(name));
    const response = await fetch(`${target}${url.pathname}${url.search}`, {
      method,
      headers: passed.map(([name, value]): [string, string] => [name, String(value)]),
      ...(body !== undefined && { body: writeJson(body) }),
    });
    const text = await response.text();
    // A 204 has no body that could be changed.
    return { status: response.status, body: text === '' ? undefined : change(endpointOf(operation), parseJson(text)) };
  });
}

type Handle = (operation: string, call: Parameters<FakeResponse>[0]) => FakeResult;

async function listen(handle: Handle): Promise<FakeOcean> {
  let calls: Record<string, number> = {};
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const operation = `${request.method ?? ''} ${url.pathname}`;
      const text = Buffer.concat((await request.toArray()) as Buffer[]).toString();
      if (operation !== endpoints.login) calls[endpointOf(operation)] = (calls[endpointOf(operation)] ?? 0) + 1;
      const call = { url, body: text === '' ? undefined : parseJson(text), headers: request.headers };
      const { status = 200, body } = await handle(operation, call);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? '' : writeJson(body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    takeCalls: () => {
      const taken = calls;
      calls = {};
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
