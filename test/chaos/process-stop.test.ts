import { request } from 'node:http';
import { expect, it } from 'vitest';
import { Client } from 'undici';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { execute } from '../support/graphql.ts';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startProgram } from '../support/process/program.ts';

const write = 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';
const patience = { timeout: 60_000 };
const period = { start: '2030-12-24T12:00:00Z', end: '2030-12-26T12:00:00Z' };

/** Returns the status of a path over a new connection, or that no one listens. */
const get = (url: string): Promise<string> =>
  fetch(url).then(
    ({ status }) => String(status),
    () => 'unreachable',
  );

it.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])(
  'P1 SIGTERM to %s with queries and a write in flight: 503 is seen, all finish, the write happens once, exit 0',
  async (_name, args) => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
    const gate = Promise.withResolvers<undefined>();
    ocean.interceptors.push(async ({ operation }) => {
      if (operation === endpoints.vehicles || operation === write) await gate.promise;
    });
    const program = startProgram(
      {
        PORT: '0',
        LOG_LEVEL: 'info',
        OCEAN_URL: ocean.url,
        OCEAN_LOGIN: 'demo',
        OCEAN_PASSWORD: 'demo',
        DRAIN_DELAY_MS: '3000',
        SHUTDOWN_GRACE_MS: '600000',
      },
      args,
    );
    try {
      const url = await program.url;
      if (args.length > 0) {
        await expect.poll(() => program.printed().match(/a worker serves/g)?.length, patience).toBe(2);
      }
      const persistent = new Client(url);
      const input = { driverId: String(scheduledDriver(ocean).id), period };
      const query = execute(url, '{ vehicles { totalCount } }');
      const change = execute(url, setExceptional, { variables: { input } });
      await expect
        .poll(() => [ocean.calls.count(endpoints.vehicles), ocean.calls.count(write)], patience)
        .toEqual([1, 1]);
      expect(await get(`${url}/health/ready`)).toBe('200');
      program.child.kill('SIGTERM');
      // Until balancers react, requests succeed, each as the last one of its connection.
      await expect.poll(() => get(`${url}/health/ready`), { interval: 20, ...patience }).toBe('503');
      const late = await persistent.request({ path: '/health/live', method: 'GET' });
      expect([late.statusCode, late.headers['connection']]).toEqual([200, 'close']);
      expect((await execute(url, '{ entities { id } }')).errors).toBeUndefined();
      await expect.poll(() => get(`${url}/health/live`), patience).toBe('unreachable');
      gate.resolve(undefined);
      expect((await query).data).toEqual({ vehicles: { totalCount: 30 } });
      expect((await change).data.result).toMatchObject({ userErrors: [], schedule: { oceanId: expect.any(String) } });
      expect(await program.exit).toBe(0);
      expect(ocean.calls.count(write)).toBe(1);
      await persistent.destroy();
    } finally {
      gate.resolve(undefined);
      program.child.kill('SIGKILL');
      await program.exit;
      await ocean.stop();
    }
  },
);

it.each([
  ['SIGTERM', '300'],
  ['SIGINT', '0'],
] as const)('P1 %s loses no request of clients with one connection per request', async (signal, delay) => {
  const program = startProgram({ PORT: '0', LOG_LEVEL: 'silent', DRAIN_DELAY_MS: delay });
  const url = await program.url;
  const ended = new Set<string>();
  let [completed, resets] = [0, 0];
  const client = async (): Promise<void> => {
    for (;;) {
      const outcome = await requestAlone(url);
      ended.add(outcome);
      if (outcome === 'ECONNRESET') resets += 1;
      if (outcome === 'ECONNREFUSED') return;
      completed += 1;
      if (completed === 50) program.child.kill(signal);
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  // Linux resets a connection that arrives while the port closes, before its request is read. Here it is at most one.
  if (process.platform === 'linux') expect(resets).toBeLessThanOrEqual(1);
  ended.delete('ECONNRESET');
  expect(ended).toEqual(new Set(['200', 'ECONNREFUSED']));
  expect(await program.exit).toBe(0);
});

/** Sends one request over a new connection; returns its status or error code. */
function requestAlone(url: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const headers = { 'content-type': 'application/json' };
  const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: false }, (response) => {
    response.resume().once('end', () => resolve(String(response.statusCode)));
    response.once('error', () => resolve('cut'));
  });
  sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
  sent.end(JSON.stringify({ query: '{ __typename }' }));
  return promise;
}

it('P1 SIGINT skips the drain delay', async () => {
  const program = startProgram({ PORT: '0', LOG_LEVEL: 'silent', DRAIN_DELAY_MS: '3600000' });
  await program.url;
  program.child.kill('SIGINT');
  expect(await program.exit).toBe(0);
});

it('P1 requests that exceed the grace period are cut, and the exit code is 0', async () => {
  const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
  ocean.faults.add({ fault: { kind: 'silence' }, on: { access: 'read' } });
  const account = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo', OCEAN_TIMEOUT_MS: '600000' };
  const program = startProgram({ ...account, PORT: '0', LOG_LEVEL: 'silent', SHUTDOWN_GRACE_MS: '100' });
  const slow = execute(await program.url, '{ vehicles { totalCount } }');
  await expect.poll(() => ocean.calls.count(endpoints.vehicles), patience).toBe(1);
  program.child.kill('SIGTERM');
  await expect(slow).rejects.toThrow();
  expect(await program.exit).toBe(0);
  await ocean.stop();
});
