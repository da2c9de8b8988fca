import { createApp, type App, type AppOverrides } from '../../src/app.ts';
import { loadConfig } from '../../src/config/config.ts';
import type { Sandbox } from '../../packages/sandbox/src/sandbox.ts';
import { endpointOf, endpoints } from './ocean/endpoints.ts';
import { execute, type GraphqlResponse, type GraphqlRequest } from './graphql.ts';

/** A Friday in the past, so that the fleet, its silences and its steps are the same in every run. */
export const testNow = Date.parse('2026-06-12T10:00:00Z');

const smallFleet = { SANDBOX_VEHICLES: '40', SANDBOX_SILENT_BOXES: '20', SANDBOX_DRIVERS: '30' };

/** A machine that is busy with other tests is no overload. */
const quiet = { PORT: '0', LOG_LEVEL: 'silent', MAX_QUEUE_MS: '0' };

export interface TestAppOptions extends AppOverrides {
  /** Environment of the app, over a small sandbox on free ports. */
  readonly env?: Record<string, string>;
}

/** The full program, listening on a free port. */
export interface TestApp extends AsyncDisposable {
  readonly url: string;
  readonly app: App;
  /** Sends one GraphQL operation over HTTP. Without headers: as the demo user, who sees the first customer. */
  execute(query: string, request?: GraphqlRequest): Promise<GraphqlResponse>;
}

/** The program with the sandbox in it. Tests compare results with its fleet and count its upstream requests. */
export interface SandboxApp extends TestApp {
  readonly sandbox: Sandbox;
  /** Upstream requests since the last call, without logins: name → count. */
  takeCalls(): Record<string, number>;
  /** Signs in to the sandbox; returns the headers of a caller with that user's token. */
  signIn(login: string): Promise<{ 'x-auth-token': string }>;
}

/** Starts the program with the embedded sandbox. */
export async function startTestApp(options: TestAppOptions = {}): Promise<SandboxApp> {
  const started = await startApp({ ...options, env: { ...smallFleet, ...options.env } });
  const { sandbox } = started.app;
  if (sandbox === null) throw new Error('a sandbox is there unless OCEAN_URL is set');
  return {
    ...started,
    sandbox,
    takeCalls: () => takeCalls(sandbox),
    signIn: async (login) => ({ 'x-auth-token': await logIn(sandbox.url, login) }),
  };
}

/** Starts the program as configured, such as with OCEAN_URL. */
export async function startApp({ env = {}, clock = () => testNow, ...overrides }: TestAppOptions): Promise<TestApp> {
  const app = await createApp(loadConfig({ ...quiet, ...env }), { clock, ...overrides });
  const { url } = await app.start();
  return {
    url,
    app,
    execute: (query, request) => execute(url, query, request),
    [Symbol.asyncDispose]: () => app.stop(),
  };
}

/** Returns the requests that a sandbox received since the last call, without logins: name → count. */
export function takeCalls({ calls }: Sandbox): Record<string, number> {
  const counts = Object.entries(calls.counts()).filter(([operation]) => operation !== endpoints.login);
  calls.reset();
  return Object.fromEntries(counts.map(([operation, count]) => [endpointOf(operation), count]));
}

/** A real login to Ocean: the token. Every demo user's password is the login. */
export async function logIn(oceanUrl: string, login: string): Promise<string> {
  const [, path = ''] = endpoints.login.split(' ');
  const response = await fetch(`${oceanUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: login }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}
