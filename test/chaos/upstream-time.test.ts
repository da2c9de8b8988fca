import { expect, it } from 'vitest';
import type { FaultInput } from '../../packages/sandbox/src/faults/fault.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { asOf isStale totalCount } }';
/** Far more than a request to a small sandbox takes on a busy machine. */
const deadline = { OCEAN_TIMEOUT_MS: '3000' };

const slow: [string, FaultInput][] = [
  ['no response', { kind: 'silence' }],
  ['no response, though it was carried out', { kind: 'silence', carriedOut: true }],
  ['a response that is too late', { kind: 'latency', millis: 600_000 }],
  ['a drip from the first byte on', { kind: 'drip', from: 'head', everyMillis: 20 }],
  ['a drip of the body', { kind: 'drip', from: 'body', everyMillis: 20 }],
];

it.concurrent.each(slow)('U9 %s: UPSTREAM_TIMEOUT at the deadline, not repeated', async (_name, fault) => {
  await using stage = await startStage(deadline);
  const headers = await stage.signIn('demo');
  stage.takeNames();
  stage.sandbox.faults.add({ fault });
  const { data, errors } = await stage.execute(vehicles, { headers });
  expect(data).toEqual({ vehicles: null });
  expect(errors).toEqual(output('UPSTREAM_TIMEOUT', 'vehicles'));
  expect(stage.takeNames()).toEqual(['vehicles']);
  await stage.expectRight(headers);
});

it.concurrent('U9 no response for a cached list: its last rows, marked stale', async () => {
  await using stage = await startStage(deadline);
  const { data: fresh } = await stage.execute(vehicles);
  stage.letListsAge();
  stage.sandbox.faults.add({ fault: { kind: 'silence' } });
  const { data, errors } = await stage.execute(vehicles);
  expect(errors).toBeUndefined();
  expect(data.vehicles).toEqual({ ...fresh.vehicles, isStale: true });
  await stage.expectRight();
});

it.concurrent('U9 a login without a response: UPSTREAM_TIMEOUT', async ({ expect }) => {
  await using stage = await startStage(deadline);
  stage.sandbox.faults.add({ fault: { kind: 'silence' }, on: { access: 'login' } });
  expect((await stage.execute(vehicles)).errors).toEqual(output('UPSTREAM_TIMEOUT', 'vehicles'));
  expect(stage.takeNames()).toEqual(['login']);
  stage.sandbox.faults.clear();
  // Requests of the same moment join the login that is about to fail.
  await expect
    .poll(async () => {
      stage.clock.now += 60_000; // past the backoff of logins
      return (await stage.execute(vehicles)).errors;
    })
    .toBeUndefined();
  await stage.expectRight();
});

it.concurrent('U9 the deadline of the full request ends an upstream request before its own timeout', async () => {
  await using stage = await startStage({ REQUEST_TIMEOUT_MS: '2000', OCEAN_TIMEOUT_MS: '600000' });
  const headers = await stage.signIn('demo');
  stage.sandbox.faults.add({ fault: { kind: 'silence' } });
  expect((await stage.execute(vehicles, { headers })).errors).toEqual(output('UPSTREAM_TIMEOUT', 'vehicles'));
  await stage.expectRight(headers);
});
