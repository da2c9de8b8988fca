import { describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';

const row = (id: unknown, driverId: unknown, more: object = {}) => ({
  id,
  individu: { id: driverId },
  horaire: {
    idJourSemaine: 'LUNDI',
    typeHoraires: 'VIE_PRIVEE',
    debutHeure: 18,
    debutMinute: 0,
    finHeure: 24,
    finMinute: 0,
  },
  debut: '2026-01-01T00:00:00Z',
  fin: null,
  ...more,
});

type Recurring = (driverId: string | null) => unknown;

async function start(recurring: Recurring, env: Record<string, string> = {}) {
  const ocean = await startFakeOcean({
    drivers: () => ({ body: [1, 2, 3].map((id) => ({ individu: { id, nomInd: `N${id}` } })) }),
    recurring: ({ url }) => {
      const body = recurring(url.searchParams.get('individuId'));
      return typeof body === 'number' ? { status: body, body: {} } : { body };
    },
    exceptional: () => ({ body: [] }),
  });
  const account = { OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' };
  const app = await startApp({ env: { OCEAN_URL: ocean.url, ...account, ...env } });
  return {
    ...app,
    ocean,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

/** A list in which everyone's rows stand, cut to one driver as Ocean does it: by tables that are in order. */
const listed =
  (rows: readonly { of: number; row: unknown }[]): Recurring =>
  (driverId) =>
    rows.filter(({ of }) => driverId === null || String(of) === driverId).map((one) => one.row);

const fields =
  'privacySchedules(kinds: [RECURRING]) { oceanId validity { start end } isValidityReadable slots { day start } }';
const one = `{ driver(by: { oceanId: "1" }) { ${fields} } }`;
const all = `{ drivers { nodes { oceanId ${fields} } } }`;
const without = '{ drivers(filter: { hasPrivacySchedule: false }) { nodes { oceanId } } }';

interface Node {
  oceanId: string;
  privacySchedules: { oceanId: string; slots: { start: string }[] }[];
}
const startsOf = (nodes: readonly Node[]) =>
  Object.fromEntries(
    nodes.map((node) => [node.oceanId, node.privacySchedules.flatMap(({ slots }) => slots.map((slot) => slot.start))]),
  );

const good = [2, 3].map((of) => ({ of, row: row(of, of, { horaire: { ...row(0, 0).horaire, debutHeure: of } }) }));

describe.each<[string, { of: number; row: unknown }[], object]>([
  ['without an id', [{ of: 1, row: row(null, 1) }], { isValidityReadable: true }],
  ['without its driver', [{ of: 1, row: row(9, null) }], { oceanId: '9', isValidityReadable: true }],
  ['with an id that another driver’s row has', [{ of: 1, row: row(2, 1) }], { isValidityReadable: true }],
  [
    'with a validity that ends before it starts',
    [{ of: 1, row: row(9, 1, { fin: '2025-01-01T00:00:00Z' }) }],
    { oceanId: '9', isValidityReadable: false, validity: { start: null, end: null } },
  ],
  [
    'with a validity at an absurd instant',
    [{ of: 1, row: row(9, 1, { fin: -1 }) }],
    { oceanId: '9', isValidityReadable: false, validity: { end: null } },
  ],
])('a row of hours %s', (_name, odd, shown) => {
  it('keeps its hours, for one driver, for all, and in the filter', async () => {
    await using app = await start(listed([...good, ...odd]));
    const { data, errors } = await app.execute(one);
    expect(errors).toBeUndefined();
    expect(data.driver.privacySchedules).toMatchObject([{ ...shown, slots: [{ day: 'MONDAY', start: '18:00' }] }]);
    const many = await app.execute(all);
    expect(many.errors).toBeUndefined();
    expect(startsOf(many.data.drivers.nodes)).toEqual({ 1: ['18:00'], 2: ['02:00'], 3: ['03:00'] });
    expect((await app.execute(without)).data).toEqual({ drivers: { nodes: [] } });
  });
});

describe.each<[string, unknown]>([
  ['null', null],
  ['an object', { rows: [] }],
  ['a list without a single row of hours', [null, 'x', { error: 1 }]],
])('a response that is %s', (_name, body) => {
  it('is an error, not a driver without hours', async () => {
    await using app = await start(() => body);
    for (const query of [one, all]) {
      const { data, errors } = await app.execute(query);
      expect(JSON.stringify(data)).not.toContain('"privacySchedules":[');
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'UPSTREAM_BAD_RESPONSE' } });
    }
    const { data, errors } = await app.execute(without);
    expect(data?.drivers ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: ['drivers'], extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }]);
  });
});

describe('the list of everyone’s hours', () => {
  const hours = { 1: [], 2: ['02:00'], 3: ['03:00'] };
  const calls = async (app: Awaited<ReturnType<typeof start>>) => {
    const { data } = await app.execute(all);
    expect(startsOf(data.drivers.nodes as Node[])).toEqual(hours);
    return app.ocean.takeCalls()['recurring'];
  };
  const fresh = { SNAPSHOT_TTL_MS: '0' };

  it('is one request for all drivers, and is compared with one driver once', async () => {
    await using app = await start(listed(good), fresh);
    expect([await calls(app), await calls(app), await calls(app)]).toEqual([2, 1, 1]);
  });

  it('is left where it loses the hours of a driver after it was found complete', async () => {
    let isComplete = true;
    const broken: Recurring = (driverId) =>
      listed(driverId === null && !isComplete ? good.slice(0, 1) : good)(driverId);
    await using app = await start(broken, fresh);
    expect(await calls(app)).toBe(2);
    isComplete = false;
    await calls(app);
    expect((await app.execute(without)).data).toEqual({ drivers: { nodes: [{ oceanId: '1' }] } });
  });

  it.each<[string, Recurring]>([
    ['empty', (driverId) => (driverId === null ? [] : listed(good)(driverId))],
    ['of one driver only', (driverId) => listed(driverId === null ? good.slice(0, 1) : good)(driverId)],
    ['rejected', (driverId) => (driverId === null ? 400 : listed(good)(driverId))],
    ['no list', (driverId) => (driverId === null ? null : listed(good)(driverId))],
  ])('is not used where it is %s', async (name, recurring) => {
    await using app = await start(recurring, fresh);
    await calls(app);
    // An unusable response may be a good one next time.
    expect(await calls(app)).toBe(name === 'no list' ? 5 : 3);
    expect((await app.execute(without)).data).toEqual({ drivers: { nodes: [{ oceanId: '1' }] } });
  });

  it('is never requested with OCEAN_SCHEDULES_OF_ALL=no, and never compared with yes', async () => {
    await using no = await start(listed(good), { ...fresh, OCEAN_SCHEDULES_OF_ALL: 'no' });
    expect(await calls(no)).toBe(3);
    await using yes = await start(listed(good), { ...fresh, OCEAN_SCHEDULES_OF_ALL: 'yes' });
    expect(await calls(yes)).toBe(1);
  });
});
