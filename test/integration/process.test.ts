import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { execute } from '../support/graphql.ts';
import { startProgram } from '../support/process/program.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const patience = 30_000;

it(
  'finishes a slow query on SIGTERM, takes no new one, and exits with 0 as soon as it is done',
  { timeout: patience },
  async () => {
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    await using ocean = await startFakeOcean({
      vehicles: async () => {
        arrived.resolve(undefined);
        await gate.promise;
        return { body: [vehicleRow(1, 'A')] };
      },
    });
    const program = startProgram({ PORT: '0', OCEAN_URL: ocean.url, LOG_LEVEL: 'silent', SHUTDOWN_GRACE_MS: '600000' });
    const url = await program.url;
    const headers = { 'x-auth-token': 'a-token' };
    const slow = execute(url, '{ vehicles { nodes { registration } } }', { headers });
    await arrived.promise;
    program.child.kill('SIGTERM');
    await expect
      .poll(() => fetch(`${url}/health/live`).then(String, () => 'closed'), { timeout: patience })
      .toBe('closed');
    gate.resolve(undefined);
    expect(await slow).toMatchObject({ status: 200, data: { vehicles: { nodes: [{ registration: 'A' }] } } });
    expect(await program.exit).toBe(0);
  },
);

it('stops without waiting for connections that have sent nothing', { timeout: patience }, async () => {
  const { url, app } = await startApp({ env: { OCEAN_URL: 'http://127.0.0.1:9', SHUTDOWN_GRACE_MS: '600000' } });
  const unused = connect(Number(new URL(url).port), '127.0.0.1');
  unused.on('error', () => undefined); // it is reset
  await once(unused, 'connect');
  const closed = once(unused, 'close');
  await app.stop();
  await closed;
});

it('names every fault of its configuration at once, no value, and exits with 1', { timeout: patience }, async () => {
  const program = startProgram({
    PORT: 'secret-1',
    OCEAN_URL: 'secret-2',
    LOG_LEVEL: 'secret-3',
    OCEAN_LOGIN: 'secret-4',
  });
  expect(await program.exit).toBe(1);
  for (const name of ['PORT', 'OCEAN_URL', 'LOG_LEVEL', 'OCEAN_PASSWORD']) expect(program.printed()).toContain(name);
  expect(program.printed()).not.toContain('secret');
});

it('serves from its sandbox when nothing is configured, and exits with 0', { timeout: patience }, async () => {
  const program = startProgram({ PORT: '0' });
  const { data } = await execute(await program.url, '{ nonCommunicatingBoxes { totalCount } }');
  expect(data).toEqual({ nonCommunicatingBoxes: { totalCount: 90 } });
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
});
