import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../src/http/graphql/trusted-document-manifest.ts';
import { execute } from '../support/graphql.ts';
import { persisted, post } from '../support/http/requests.ts';
import { startWatchedApp, type WatchedApp } from '../support/mutations/ocean.ts';
import { startWorkers, type WorkersProgram } from '../support/process/workers.ts';

const vehicles = '{ vehicles(first: 1) { totalCount } }';
let ocean: WatchedApp;
let program: WorkersProgram;

beforeEach(async () => {
  ocean = await startWatchedApp();
  const account = { OCEAN_URL: ocean.oceanUrl, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  program = startWorkers(2, { ...account, RATE_LIMIT_PER_MINUTE: '8' });
  await program.untilServed(2);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await ocean[Symbol.asyncDispose]();
});

it('share rates, documents, sign-ins, the session and backoffs through their primary', async () => {
  const url = await program.url;
  // The primary hands connections to the workers in turn.
  const own = await ocean.signIn('demo');
  const extensions = persisted(sha256('{ __typename }'));
  const registered = await post(url, { query: '{ __typename }', extensions }, own);
  const found = await Promise.all([1, 2, 3].map(() => freshly(url, { extensions }, own)));
  for (const body of found) expect(body).toEqual(registered.body);

  const login = 'mutation { login(input: { login: "demo2", password: "demo2" }) { token } }';
  const before = ocean.countLogins();
  const { token } = (await execute(url, login)).data.login;
  const viewers = await Promise.all(
    [1, 2, 3].map(() => freshly(url, { query: '{ viewer { login } }' }, { 'x-auth-token': token })),
  );
  expect(viewers).toEqual(Array(3).fill({ data: { viewer: { login: 'demo2' } } }));

  await Promise.all([1, 2, 3, 4].map(() => freshly(url, { query: vehicles })));
  expect(ocean.countLogins() - before).toBe(2);

  const statuses = await Promise.all(
    Array.from({ length: 12 }, async () => (await request(url, { query: '{ __typename }' }, own)).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(4);
});

/** Sends a request over a connection of its own. */
async function request(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
  });
}

async function freshly(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  return (await request(url, body, headers)).json();
}
