import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseJson } from '../../../src/ocean/json.ts';
import { startSandbox, type Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn, startApp, testNow, type TestApp, type TestAppOptions } from '../app.ts';
import { endpoints } from '../ocean/endpoints.ts';

/** Upstream request as Ocean received it. */
export interface WireCall {
  readonly method: string;
  readonly path: string;
  /** Letter by letter, without the question mark. */
  readonly query: string;
  /** Parsed with every digit of an id; undefined: none. */
  readonly body: unknown;
}

interface WireResponse {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** Responds instead of the sandbox behind it, or resets the connection. */
export type Stand = (call: WireCall, forward: () => Promise<WireResponse>) => Promise<WireResponse | 'reset'>;

/** The program in front of an Ocean whose requests are recorded, and cut where a test wants it. */
export interface WatchedApp extends TestApp {
  readonly sandbox: Sandbox;
  /** URL of the recording proxy, which OCEAN_URL is set to. */
  readonly oceanUrl: string;
  /** Responds to requests from now on; null: the sandbox does. */
  stand(stand: Stand | null): void;
  /** Writes that Ocean received since the last call, in order. */
  takeWrites(): WireCall[];
  /** All other requests since the last call, without logins: 'GET /restapi/…' → count. */
  takeReads(): Record<string, number>;
  /** Number of logins. */
  countLogins(): number;
  /** Frees the port of the proxy. */
  stopOcean(): Promise<void>;
  /** Signs in; returns the headers of a caller with a token of their own. */
  signIn(login: string): Promise<{ 'x-auth-token': string }>;
}

export interface WatchedOptions extends TestAppOptions {
  /** Login of the service account, for callers without a token. Default demo. */
  readonly login?: string;
}

const readingPosts: readonly string[] = [endpoints.drivers, endpoints.analysis];

/** Starts a sandbox that rejects violations of the contract, a recording proxy in front, and the program. */
export async function startWatchedApp({ login = 'demo', env, ...options }: WatchedOptions = {}): Promise<WatchedApp> {
  const { clock = () => testNow } = options;
  const size = { vehicles: 40, silentBoxes: 20, drivers: 30 };
  const sandbox = await startSandbox({ ...size, validate: true, now: () => new Date(clock()) });
  const watch = await startWatch(sandbox.url);
  const account = { OCEAN_URL: watch.url, OCEAN_LOGIN: login, OCEAN_PASSWORD: login };
  const app = await startApp({ ...options, env: { ...account, ...env } });
  return {
    ...app,
    ...watch,
    url: app.url,
    oceanUrl: watch.url,
    sandbox,
    signIn: async (user) => ({ 'x-auth-token': await logIn(sandbox.url, user) }),
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await watch.stopOcean();
      await sandbox.stop();
      if (sandbox.contractViolations.length > 0) throw new Error(sandbox.contractViolations.join('\n'));
    },
  };
}

async function startWatch(target: string) {
  let calls: WireCall[] = [];
  let current: Stand | null = null;
  let logins = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const text = Buffer.concat((await request.toArray()) as Buffer[]).toString();
      const { method = '', headers } = request;
      const call: WireCall = { method, path, query, body: text === '' ? undefined : parseJson(text) };
      if (operationOf(call) === endpoints.login) logins += 1;
      else calls.push(call);
      const forward = () => pass(target, call, text, headers);
      const given = current === null || operationOf(call) === endpoints.login ? forward() : current(call, forward);
      const result = await given;
      if (result === 'reset') {
        request.socket.resetAndDestroy();
        return;
      }
      const type = result.body === '' ? {} : { 'content-type': 'application/json' };
      response.writeHead(result.status, { ...type, ...result.headers }).end(result.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const take = (isWanted: (call: WireCall) => boolean): WireCall[] => {
    const taken = calls.filter(isWanted);
    calls = calls.filter((call) => !isWanted(call));
    return taken;
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stand: (stand: Stand | null) => {
      current = stand;
    },
    takeWrites: () => take(isWrite),
    takeReads: () => {
      const counts: Record<string, number> = {};
      for (const call of take((one) => !isWrite(one))) {
        counts[operationOf(call)] = (counts[operationOf(call)] ?? 0) + 1;
      }
      return counts;
    },
    countLogins: () => logins,
    stopOcean: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(
  target: string,
  { method, path, query }: WireCall,
  text: string,
  headers: NodeJS.Dict<string | string[]>,
): Promise<WireResponse> {
  const forwarded = ['content-type', 'x-auth-token'].flatMap((name): [string, string][] => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  const url = `${target}${path}${query === '' ? '' : `?${query}`}`;
  const response = await fetch(url, { method, headers: forwarded, ...(text !== '' && { body: text }) });
  return { status: response.status, body: await response.text() };
}

function operationOf({ method, path }: WireCall): string {
  return `${method} ${path}`;
}

/** Returns true for a write. */
export function isWrite(call: WireCall): boolean {
  return call.method !== 'GET' && !readingPosts.includes(operationOf(call));
}

/** Responds to every write with one status, and forwards reads. */
export function rejectWrites(status: number, headers: Record<string, string> = {}): Stand {
  return async (call, forward) =>
    isWrite(call) ? { status, body: '{"message":"text-of-ocean"}', headers } : forward();
}

/** Responds to every write with a JSON text instead of executing it. */
export function respondToWrites(body: string): Stand {
  return async (call, forward) => (isWrite(call) ? { status: 200, body } : forward());
}

/** Resets the connection of every write: before it was executed, or after. */
export function cutWrites(when: 'before' | 'after'): Stand {
  return async (call, forward) => {
    if (!isWrite(call)) return forward();
    if (when === 'after') await forward();
    return 'reset';
  };
}
