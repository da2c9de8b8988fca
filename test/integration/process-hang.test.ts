import { expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { execute } from '../support/graphql.ts';
import { recurringPath, setRecurring } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startProgram } from '../support/process/program.ts';
import { startWorkers } from '../support/process/workers.ts';

const patience = { timeout: 60_000 };
const slow = { timeout: 180_000 };

const read = `query ($id: ID!) { driver(by: { oceanId: $id }) {
  privacySchedules(kinds: [RECURRING]) { slots { day start end } } } }`;
const slots = [{ start: '21:15', end: '21:45' }];
const changed = '"day":"MONDAY","start":"21:15","end":"21:45"';

it('a worker that stood still while another wrote serves nothing that it had cached before', slow, async () => {
  const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
  await using workers = startWorkers(2, { OCEAN_URL: ocean.url, HANG_TIMEOUT_MS: '10000', SNAPSHOT_TTL_MS: '3600000' });
  const headers = { 'x-auth-token': await logIn(ocean.url, 'demo') };
  await workers.untilServed(2);
  const [stopped, writing] = [await workers.connect(), await workers.connect()];
  const driverId = String(scheduledDriver(ocean).id);
  const request = { headers, variables: { id: driverId } };
  const before = await stopped.execute(read, request);
  expect(JSON.stringify(before.data)).not.toContain(changed);
  await expect.poll(() => workers.calledOcean().size, patience).toBe(1);
  const [pid = 0] = workers.calledOcean();
  await writing.execute(read, request); // has the list that the other one has requested

  process.kill(pid, 'SIGSTOP');
  // Already there when the worker goes on: it is read before the message that another worker wrote.
  const early = stopped.execute(read, request);
  const input = { driverId, days: [{ day: 'MONDAY', slots }] };
  const { data } = await writing.execute(setRecurring, { headers, variables: { input } });
  expect(data.result.userErrors).toEqual([]);
  process.kill(pid, 'SIGCONT');
  for (const after of [await early, await stopped.execute(read, request)]) {
    expect(JSON.stringify(after.data)).toContain(changed);
  }
  expect(workers.printed()).not.toContain('hung');
  await ocean.stop();
});

it(
  'others read the last write of a dead worker again before they report that the outcome is unknown',
  slow,
  async () => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
    await using cluster = startWorkers(2, { OCEAN_URL: ocean.url, SNAPSHOT_TTL_MS: '3600000' });
    const headers = { 'x-auth-token': await logIn(ocean.url, 'demo') };
    await cluster.untilServed(2);
    const [writing, other] = [await cluster.connect(), await cluster.connect()];
    const driverId = String(scheduledDriver(ocean).id);
    const request = { headers, variables: { id: driverId } };
    await writing.execute(read, request);
    await expect.poll(() => cluster.calledOcean().size, patience).toBe(1);
    const [pid = 0] = cluster.calledOcean();
    await other.execute(read, request);
    ocean.faults.add({ fault: { kind: 'silence', carriedOut: true }, on: { access: 'write' }, count: 1 });
    const input = { driverId, days: [{ day: 'MONDAY', slots }], clientMutationId: 'mine' };
    const lost = writing.execute(setRecurring, { headers, variables: { input } });
    await expect.poll(() => ocean.calls.count(`POST ${recurringPath}`), patience).toBe(1);
    process.kill(pid, 'SIGKILL');
    await expect(lost).rejects.toThrow();
    const { data } = await other.execute(setRecurring, { headers, variables: { input } });
    expect(data.result.userErrors).toMatchObject([{ code: 'OUTCOME_UNKNOWN' }]);
    expect(JSON.stringify((await other.execute(read, request)).data)).toContain(changed);
    await ocean.stop();
  },
);

it('a process that stood still requests again what it had cached before', slow, async () => {
  const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
  const program = startProgram({
    PORT: '0',
    LOG_LEVEL: 'silent',
    OCEAN_URL: ocean.url,
    OCEAN_LOGIN: 'demo',
    OCEAN_PASSWORD: 'demo',
    HANG_TIMEOUT_MS: '4000',
    SNAPSHOT_TTL_MS: '3600000',
  });
  const url = await program.url;
  const query = '{ vehicles { totalCount } }';
  await execute(url, query);
  await execute(url, query);
  expect(ocean.calls.count(endpoints.vehicles)).toBe(1);
  program.child.kill('SIGSTOP');
  const stoppedAt = performance.now();
  await expect.poll(() => performance.now() - stoppedAt, patience).toBeGreaterThan(2100);
  program.child.kill('SIGCONT');
  await execute(url, query);
  expect(ocean.calls.count(endpoints.vehicles)).toBe(2);
  program.child.kill('SIGKILL');
  await program.exit;
  await ocean.stop();
});

it('a worker that hangs is killed and replaced, and its connections are closed', slow, async () => {
  await using cluster = startWorkers(2, {
    SANDBOX_VEHICLES: '40',
    SANDBOX_SILENT_BOXES: '20',
    HANG_TIMEOUT_MS: '2000',
  });
  await cluster.untilServed(2);
  const client = await cluster.connect();
  const query = '{ vehicles { totalCount } }';
  await client.execute(query);
  await expect.poll(() => cluster.calledOcean().size, patience).toBe(1);
  const [pid = 0] = cluster.calledOcean();
  process.kill(pid, 'SIGSTOP');
  await expect(client.execute(query)).rejects.toThrow();
  await expect.poll(() => cluster.printed(), patience).toContain('a worker hung and was killed');
  await cluster.untilServed(3);
  expect((await execute(await cluster.url, query)).errors).toBeUndefined();
});
