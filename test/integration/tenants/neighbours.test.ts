import { setImmediate as yieldEventLoop } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { castOf, type Actor } from '../../support/tenants/cast.ts';
import { startMarkedOcean, type MarkedOcean, type Outcome } from '../../support/tenants/ocean.ts';

const query = '{ vehicles { totalCount } }';
const given = { data: { vehicles: { totalCount: 4 } }, status: 200 };
/** Of `Config.resilience`, small enough for a test to reach. */
const env = {
  OCEAN_BREAKER_FAILURES: '3',
  OCEAN_MAX_CALLS: '8',
  OCEAN_MAX_CALLS_PER_CALLER: '2',
  OCEAN_RETRY_PERCENT: '0',
};

interface Neighbours extends AsyncDisposable {
  readonly app: TestApp;
  readonly ocean: MarkedOcean;
  /** A tenant whose upstream requests are delayed, and a neighbour whose requests get a response at once. */
  readonly troubled: Actor;
  readonly other: Actor;
  /** As a caller of the two; a new token is a new caller. */
  readonly headersOf: (actor: Actor) => Record<string, string>;
  /** Calls of one of them since the last time, by operation. */
  readonly takeCallsOf: (actor: Actor) => string[];
  /** Waits for a call of the troubled one, and ends it. */
  readonly endNext: (outcome: Outcome) => Promise<void>;
  /** Ends every call of the troubled one until something has ended. */
  readonly endUntil: (ended: Promise<unknown>, outcome: Outcome) => Promise<void>;
}

async function startNeighbours(settings: Record<string, string> = {}): Promise<Neighbours> {
  const ocean = await startMarkedOcean();
  const app = await startApp({ env: { OCEAN_URL: ocean.url, SNAPSHOT_TTL_MS: '0', ...env, ...settings } });
  const { actors, users } = castOf(1);
  for (const user of users) ocean.users.set(user.login, user);
  const [troubled, other] = ['first', 'second'].map((login) => actors.find((actor) => actor.login === login)!);
  ocean.blockedWorlds.add(troubled!.world);
  const tokens = new Map(users.map(({ login }) => [login, ocean.signIn(login)]));
  return {
    app,
    ocean,
    troubled: troubled!,
    other: other!,
    headersOf: ({ login, customerId }) => ({
      'x-auth-token': tokens.get(login)!,
      ...(customerId !== null && { 'x-customer-id': customerId }),
    }),
    takeCallsOf: ({ world }) => {
      const own = ocean.calls.filter((call) => call.world === world);
      for (const call of own) ocean.calls.splice(ocean.calls.indexOf(call), 1);
      return own.map(({ operation }) => operation);
    },
    endNext: async (outcome) => {
      while (ocean.pending.length === 0) await ocean.activity.next;
      ocean.pending[0]!.end(outcome);
    },
    endUntil: async (ended, outcome) => {
      const state = { hasEnded: false };
      void ended.finally(() => (state.hasEnded = true));
      while (!state.hasEnded) {
        for (const call of [...ocean.pending]) call.end(outcome);
        await yieldEventLoop();
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const call of [...ocean.pending]) call.end({ kind: 'reset' });
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

const codesOf = ({ errors = [] }: Awaited<ReturnType<TestApp['execute']>>): string[] =>
  errors.map(({ extensions }) => extensions.code);

it('lets the 429 of one tenant stop only them', async () => {
  await using stage = await startNeighbours();
  const { app, troubled, other, headersOf, takeCallsOf, endNext } = stage;
  const first = app.execute(query, { headers: headersOf(troubled) });
  await endNext({ kind: 'status', status: 429, retryAfter: '3600' });
  expect(codesOf(await first)).toEqual(['UPSTREAM_RATE_LIMITED']);
  expect(takeCallsOf(troubled)).toEqual([endpoints.vehicles]);
  expect(codesOf(await app.execute('{ drivers { totalCount } }', { headers: headersOf(troubled) }))).toEqual([
    'UPSTREAM_RATE_LIMITED',
  ]);
  expect(takeCallsOf(troubled)).toEqual([]); // no request until the Retry-After of Ocean ends
  expect(await app.execute(query, { headers: headersOf(other) })).toEqual(given);
  expect(takeCallsOf(other)).toEqual([endpoints.vehicles]);
});

it('lets the 429 for one customer stop no other customer of the same token', async () => {
  await using stage = await startNeighbours();
  const { app, ocean, headersOf } = stage;
  const [one, two] = castOf(1).actors.filter(({ login }) => login === 'both');
  ocean.blockedWorlds.add(ocean.users.get('both')!.worlds.get(one!.customerId)!);
  const first = app.execute(query, { headers: headersOf(one!) });
  await stage.endNext({ kind: 'status', status: 429, retryAfter: '3600' });
  expect(codesOf(await first)).toEqual(['UPSTREAM_RATE_LIMITED']);
  expect(await app.execute(query, { headers: headersOf(two!) })).toEqual(given);
});

it('lets the breaker of one tenant cut off only them', async () => {
  await using stage = await startNeighbours();
  const { app, troubled, other, headersOf, takeCallsOf, endUntil } = stage;
  for (let failure = 0; failure < 3; failure++) {
    const failing = app.execute(query, { headers: headersOf(troubled) });
    await endUntil(failing, { kind: 'status', status: 503 });
    expect(codesOf(await failing)).toEqual(['UPSTREAM_UNAVAILABLE']);
  }
  takeCallsOf(troubled);
  expect(codesOf(await app.execute(query, { headers: headersOf(troubled) }))).toEqual(['UPSTREAM_UNAVAILABLE']);
  expect(takeCallsOf(troubled)).toEqual([]); // the breaker is open
  expect(await app.execute(query, { headers: headersOf(other) })).toEqual(given);
  expect(takeCallsOf(other)).toEqual([endpoints.vehicles]);
});

it('opens no breaker after a 4xx: those are valid responses', async () => {
  await using stage = await startNeighbours();
  const { app, troubled, headersOf, takeCallsOf, endNext } = stage;
  for (const status of [401, 403, 422, 403, 401]) {
    const rejected = app.execute(query, { headers: headersOf(troubled) });
    await endNext({ kind: 'status', status });
    await rejected;
  }
  expect(takeCallsOf(troubled)).toHaveLength(5);
  const result = app.execute(query, { headers: headersOf(troubled) });
  await endNext({ kind: 'response' });
  expect(await result).toEqual(given);
});

it('lets the flood of one tenant wait for itself: others pass by', async () => {
  await using stage = await startNeighbours();
  const { app, ocean, troubled, other, headersOf, takeCallsOf } = stage;
  const sheets = Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10);
    return `d${day}: node(id: "${Buffer.from(`PrivacyStep:5001:${date}:1`).toString('base64url')}") { id }`;
  });
  const flood = Array.from({ length: 6 }, (_, part) =>
    app.execute(`{ ${sheets.slice(part * 10, part * 10 + 10).join(' ')} }`, { headers: headersOf(troubled) }),
  );
  while (ocean.pending.length < 2) await ocean.activity.next;
  for (let calm = 0; calm < 50; calm++) await yieldEventLoop();
  expect(takeCallsOf(troubled)).toEqual([endpoints.steps, endpoints.steps]); // the others wait behind these
  expect(await app.execute(query, { headers: headersOf(other) })).toEqual(given);
  expect(takeCallsOf(other)).toEqual([endpoints.vehicles]);
  expect(ocean.pending).toHaveLength(2); // still: the other one came later and was served first
  const ended = Promise.all(flood);
  await stage.endUntil(ended, { kind: 'response' });
  // 2 in flight and 16 queued, of 60: the rest was rejected at once. Steps are looked for in the next day's sheet, too: those
  // requests were sent or rejected as there was room.
  const codes = (await ended).flatMap(codesOf);
  expect(new Set(codes)).toEqual(new Set(['OVERLOADED']));
  expect(codes.length).toBeGreaterThanOrEqual(60 - 2 * 9);
  expect(takeCallsOf(troubled).length).toBeGreaterThanOrEqual(2 * 9 - 2);
});
