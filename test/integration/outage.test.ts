import { expect, it } from 'vitest';
import { startTestApp, testNow } from '../support/app.ts';
import { scrape } from '../support/observability/metrics.ts';
import { captureRequests } from '../support/observability/request-lines.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const second = 1000;
const failing = 'query Registrations { vehicles(first: 1) { nodes { registration } } }';
const working = 'query Agencies { entities { name } }';

it('shows in the log alone when an outage began and ended, for whom, and what clients received', async () => {
  const requests = captureRequests();
  let now = testNow;
  let endMinute = (): void => undefined;
  await using app = await startTestApp({
    env: { OCEAN_BREAKER_OPEN_MS: '1', OCEAN_RETRY_PERCENT: '0', SNAPSHOT_MAX_STALE_MS: '120000' },
    log: requests.log,
    clock: () => now,
    everyMinute: (task) => {
      endMinute = task;
      return () => undefined;
    },
  });
  const callers = [await app.signIn('demo'), await app.signIn('demo2')];
  const identities: string[] = [];
  let sent = 0;
  const runFor = async (seconds: number): Promise<void> => {
    for (const end = now + seconds * second; now < end; now += 20 * second) {
      for (const headers of callers) {
        await app.execute(failing, { headers });
        await app.execute(working, { headers });
        sent += 2;
      }
      await requests.untilRequests(sent);
      if ((now - testNow) % 60_000 === 40_000) endMinute();
    }
  };

  await runFor(60);
  for (const { caller } of requests.lines('request'))
    if (!identities.includes(String(caller))) identities.push(String(caller));
  expect(identities).toHaveLength(2);
  expect(requests.lines('Ocean failed in the last minute')).toEqual([]);

  const firstFailure = now + 20 * second; // the cached rows are fresh until then
  const restore = rejectRequests(app, 'vehicles', 503);
  await runFor(180);
  restore();
  const ended = now;
  await runFor(60);

  const [down, up, ...more] = [
    ...requests.lines('an endpoint of Ocean fails'),
    ...requests.lines('an endpoint of Ocean works again'),
  ];
  expect(more).toEqual([]);
  expect(down).toMatchObject({
    level: 'warn',
    subject: 'outage',
    state: 'down',
    operation: endpoints.vehicles,
    since: new Date(firstFailure).toISOString(),
    outcome: 'UNAVAILABLE',
    status: 503,
  });
  expect(up).toMatchObject({ state: 'up', operation: endpoints.vehicles, seconds: (ended - firstFailure) / second });

  const minutes = requests.lines('Ocean failed in the last minute');
  expect(minutes).toHaveLength(3);
  for (const minute of minutes) {
    expect(minute).toMatchObject({
      down: [endpoints.vehicles],
      endpoints: { [endpoints.vehicles]: { outcomes: { UNAVAILABLE: expect.any(Number) } } },
      callers: expect.arrayContaining(identities.map((digest) => `${digest}:-`)),
      callerCount: 2,
      responses: 12,
    });
    const { failed, outcomes } = (minute['endpoints'] as Record<string, Record<string, unknown>>)[endpoints.vehicles]!;
    expect(outcomes).toEqual({ UNAVAILABLE: failed });
  }
  // Rows of up to two minutes are served; then clients get an error.
  expect(minutes.map(({ staleReads, errors }) => ({ staleReads, errors }))).toEqual([
    { staleReads: 2, errors: {} },
    { staleReads: 6, errors: {} },
    { staleReads: 0, errors: { UPSTREAM_UNAVAILABLE: 6 } },
  ]);
  const states = requests.lines('a list is served stale, as Ocean fails').map(({ list, identity }) => [list, identity]);
  expect(states).toEqual(identities.map((digest) => ['vehicles', `${digest}:-`]));
  expect(requests.lines('a circuit breaker has opened').length).toBeGreaterThan(0);
  expect(requests.lines('a circuit breaker has closed').length).toBe(
    requests.lines('a circuit breaker has opened').length,
  );
});

it('logs the first changes of a minute, and sums up the rest', async () => {
  const requests = captureRequests();
  let endMinute = (): void => undefined;
  await using app = await startTestApp({
    env: { OCEAN_BREAKER_FAILURES: '1', OCEAN_RETRY_PERCENT: '0' },
    log: requests.log,
    everyMinute: (task) => {
      endMinute = task;
      return () => undefined;
    },
  });
  const restore = rejectRequests(app, 'vehicles', 500);
  const ids = Array.from({ length: 25 }, (_, index) => String(5000 + index));
  for (const id of ids) await app.execute(failing, { headers: { 'x-customer-id': id } });
  restore();
  expect((await scrape(app.url)).get('ocean_upstream_breakers_open')).toBe(25);
  expect(requests.lines('a circuit breaker has opened')).toHaveLength(20);
  endMinute();
  expect(requests.lines('more changes of state in the last minute')).toMatchObject([
    { subject: 'breaker', omitted: 5 },
  ]);
});

it('logs a login that fails once, and when it works again', async () => {
  const requests = captureRequests();
  await using app = await startTestApp({ env: { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'wrong' }, log: requests.log });
  await app.execute(working);
  await app.execute(working);
  expect(requests.lines('the service account cannot sign in')).toMatchObject([
    { level: 'warn', subject: 'login', state: 'failing', outcome: 'UNAUTHENTICATED' },
  ]);
});

it('logs a backoff once, with its time', async () => {
  const requests = captureRequests();
  await using app = await startTestApp({ env: { OCEAN_RETRY_PERCENT: '0' }, log: requests.log });
  app.sandbox.interceptors.push(async (call, _request, reply) => {
    if (call.operation === endpoints.vehicles) await reply.code(429).header('retry-after', '600').send({});
  });
  await app.execute(failing);
  await app.execute(failing);
  expect(requests.lines('Ocean limits the rate of a caller')).toMatchObject([
    { subject: 'backoff', state: 'waiting', seconds: 600, identity: 'service-account:-' },
  ]);
});
