import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Customer, Driver } from '../../packages/sandbox/src/fleet/model.ts';
import { ScheduleBook } from '../../packages/sandbox/src/schedules/schedule-book.ts';
import { startApp, startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean, type FakeResponses } from '../support/ocean/fake-ocean.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const fleet = { SANDBOX_DRIVERS: '60', SANDBOX_VEHICLES: '50' };
/** Instants of the week around the tests' time: nights, noons, a weekend. */
const instants = [-80, -60, -38, -13, 0, 9, 12, 30, 50, 63].map((hours) => testNow + hours * hour);
const iso = (at: number): string => new Date(at).toISOString();

describe('on the sandbox', () => {
  let app: SandboxApp;
  let customer: Customer;
  let book: ScheduleBook;
  beforeAll(async () => {
    app = await startTestApp({ env: fleet });
    customer = customerOf(app.sandbox);
    book = new ScheduleBook(app.sandbox.fleet);
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const privateIds = (at: number): string[] =>
    customer.drivers.filter((driver) => book.isPrivateAt(driver, at / 1000)).map(({ id }) => String(id));

  it('`privateAt` finds the drivers for whom it is private then, and counts them', async () => {
    await using cold = await startTestApp({ env: fleet });
    const found = new Set<string>();
    for (const [index, at] of instants.entries()) {
      const { data, errors } = await cold.execute(
        `{ drivers(first: 200, filter: { privateAt: "${iso(at)}" }) { totalCount nodes { oceanId } summary { byEntity { count } } } }`,
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes, summary } = data.drivers;
      expect(nodes.map(({ oceanId }: { oceanId: string }) => oceanId).sort()).toEqual(privateIds(at).sort());
      expect(totalCount).toBe(nodes.length);
      expect(summary.byEntity.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(totalCount);
      for (const { oceanId } of nodes) found.add(oceanId);
      expect(cold.takeCalls()).toEqual(index === 0 ? { drivers: 1, recurring: 2, exceptional: 2 } : {});
    }
    expect(found.size).toBeGreaterThan(10);
  });

  it('`privateAt` finds the vehicles whose driver it is private for, with their counts', async () => {
    await using cold = await startTestApp({ env: fleet });
    for (const [index, at] of instants.entries()) {
      const drivers = new Set(privateIds(at));
      const expected = customer.vehicles.filter(({ driver }) => driver !== null && drivers.has(String(driver.id)));
      const { data, errors } = await cold.execute(
        `{ vehicles(first: 200, filter: { privateAt: "${iso(at)}" }) { totalCount nodes { oceanId } summary { withoutDriverCount byCategory { count } } } }`,
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes, summary } = data.vehicles;
      expect(nodes.map(({ oceanId }: { oceanId: string }) => oceanId).sort()).toEqual(
        expected.map(({ id }) => String(id)).sort(),
      );
      expect(totalCount).toBe(expected.length);
      expect(summary.withoutDriverCount).toBe(0);
      expect(summary.byCategory.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(totalCount);
      const first = { vehicles: 1, assignments: 1, recurring: 2, exceptional: 2 };
      expect(cold.takeCalls()).toEqual(index === 0 ? first : {});
    }
  });

  it('intervals are private throughout, and what lies between them is not', async () => {
    await using cold = await startTestApp({ env: fleet });
    const [start, end] = [testNow - 10 * day, testNow + 10 * day];
    const { data, errors } = await cold.execute(
      `{ drivers(first: 200) { nodes { oceanId privateIntervals(during: { start: "${iso(start)}", end: "${iso(end)}" }) { start end reasons { kind isCertain slot { start } schedule { driver { oceanId } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(cold.takeCalls()).toEqual({ drivers: 1, recurring: 2, exceptional: 2 });
    let privateSamples = 0;
    const kinds = new Set<string>();
    for (const { oceanId, privateIntervals } of data.drivers.nodes) {
      const driver = customer.drivers.find(({ id }) => String(id) === oceanId) as Driver;
      const spans = privateIntervals.map((one: { start: string; end: string }) => [
        Date.parse(one.start),
        Date.parse(one.end),
      ]) as [number, number][];
      for (const [index, [from]] of spans.entries()) expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? -Infinity);
      for (let at = start; at < end; at += 15 * minute) {
        const isPrivate = spans.some(([from, until]) => from <= at && at < until);
        expect({ oceanId, at: iso(at), isPrivate }).toEqual({
          oceanId,
          at: iso(at),
          isPrivate: book.isPrivateAt(driver, at / 1000),
        });
        if (isPrivate) privateSamples += 1;
      }
      for (const { reasons } of privateIntervals) {
        expect(reasons.length).toBeGreaterThan(0);
        for (const { kind, isCertain, schedule } of reasons) {
          kinds.add(kind);
          expect({ isCertain, of: schedule.driver.oceanId }).toEqual({ isCertain: true, of: oceanId });
        }
      }
    }
    expect(privateSamples).toBeGreaterThan(1000);
    expect([...kinds].sort()).toEqual(['EXCEPTIONAL_PRIVATE', 'PRIVATE']);
  });

  it('`isPrivateNow` follows the clock, though the response before is cached', async () => {
    let now = testNow;
    await using moving = await startTestApp({ env: { ...fleet, SNAPSHOT_TTL_MS: String(20 * day) }, clock: () => now });
    const query = '{ drivers(first: 200) { nodes { oceanId isPrivateNow vehicle { oceanId isPrivateNow } } } }';
    for (const at of instants.filter((instant) => instant >= testNow)) {
      now = at;
      const expected = new Set(privateIds(at));
      const { data, errors } = await moving.execute(query);
      expect(errors).toBeUndefined();
      for (const { oceanId, isPrivateNow, vehicle } of data.drivers.nodes) {
        expect(isPrivateNow).toBe(expected.has(oceanId));
        if (vehicle !== null) expect(vehicle.isPrivateNow).toBe(expected.has(oceanId));
      }
    }
  });

  it.each([
    ['during: { end: "2026-06-12T00:00:00Z" }', 'during.start'],
    ['during: { start: "2026-06-12T00:00:00Z" }', 'during.end'],
    ['during: { start: "2026-06-12T00:00:00Z", end: "2026-06-12T00:00:00Z" }', 'during'],
    ['during: { start: "2026-06-01T00:00:00Z", end: "2026-08-02T00:00:01Z" }', 'during'],
  ])('rejects %s, naming the argument', async (during, argument) => {
    for (const list of ['drivers', 'vehicles']) {
      const { data, errors } = await app.execute(
        `{ ${list}(first: 1) { nodes { privateIntervals(${during}) { start } } } }`,
      );
      expect(data[list].nodes).toEqual([{ privateIntervals: null }]);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    }
  });

  it('gives 62 days', async () => {
    const { errors } = await app.execute(
      '{ drivers(first: 1) { nodes { privateIntervals(during: { start: "2026-06-01T00:00:00Z", end: "2026-08-02T00:00:00Z" }) { start } } } }',
    );
    expect(errors).toBeUndefined();
  });
});

const days = ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI', 'DIMANCHE'];

/** A driver's hours of every day. */
const daily = (driverId: number, from: number, more: object = {}) =>
  days.map((idJourSemaine, index) => ({
    id: driverId * 100 + index,
    individu: { id: driverId },
    horaire: {
      idJourSemaine,
      typeHoraires: 'VIE_PRIVEE',
      debutHeure: from,
      debutMinute: 0,
      finHeure: from + 1,
      finMinute: 0,
    },
    debut: '2026-01-01T00:00:00Z',
    fin: null,
    ...more,
  }));

const assignment = (
  id: number,
  idVehicule: number,
  idIndividu: number | null,
  dateDebut: string,
  dateFin: string | null,
) => ({
  vehicule: { id: idVehicule },
  chauffeurVehicule: { id, idVehicule, idIndividu, dateDebut, dateFin },
});

/** The rows of the requested driver, or of all. */
function ofRequested(rows: readonly object[], url: URL): object[] {
  const id = url.searchParams.get('individuId');
  return rows.filter((row) => id === null || String((row as { individu: { id: number } }).individu.id) === id);
}

async function startFake(
  changed: FakeResponses = {},
  rows: readonly object[] = [...daily(1, 10), ...daily(2, 14)],
  { clock = () => testNow } = {},
) {
  const ocean = await startFakeOcean({
    drivers: () => ({ body: [1, 2].map((id) => ({ individu: { id, nomInd: `N${id}` } })) }),
    vehicles: () => ({
      body: [
        { vehicle: { id: 11, immatriculation: 'A' }, chauffeur: { id: 2 } },
        { vehicle: { id: 12, immatriculation: 'B' } },
        { vehicle: { id: 13, immatriculation: 'C' }, chauffeur: { id: 1 } },
        { vehicle: { id: 14, immatriculation: 'D' }, chauffeur: { id: 2 } },
      ],
    }),
    assignments: () => ({
      body: [
        assignment(1, 11, 1, '2026-01-01T00:00:00Z', '2026-06-10T12:00:00Z'),
        assignment(2, 11, 2, '2026-06-10T12:00:00Z', null),
        assignment(3, 12, 1, '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
        assignment(4, 14, 1, '2026-06-01T00:00:00Z', null),
      ],
    }),
    recurring: ({ url }) => ({ body: ofRequested(rows, url) }),
    exceptional: () => ({ body: [] }),
    ...changed,
  });
  const account = { OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' };
  const app = await startApp({ env: { OCEAN_URL: ocean.url, ...account, OCEAN_RETRY_PERCENT: '0' }, clock });
  return {
    ...app,
    ocean,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

const june = 'during: { start: "2026-06-09T00:00:00Z", end: "2026-06-12T00:00:00Z" }';
const ofVehicles = `{ vehicles { nodes { oceanId isPrivateNow privateIntervals(${june}) { start end } } } }`;

describe('a vehicle', () => {
  it('is private by the driver of each instant, and unknown where there is none', async () => {
    await using app = await startFake();
    const { data, errors } = await app.execute(ofVehicles);
    expect(errors).toBeUndefined();
    const shown = Object.fromEntries(
      data.vehicles.nodes.map(
        ({ oceanId, privateIntervals }: { oceanId: string; privateIntervals: { start: string }[] | null }) => [
          oceanId,
          privateIntervals?.map(({ start }) => start.slice(8, 13)) ?? null,
        ],
      ),
    );
    expect(shown).toEqual({
      11: ['09T08', '10T08', '10T12', '11T12'], // the second driver took over on the 10th at 12
      12: null, // no driver since the first
      13: ['09T08', '10T08', '11T08'], // without a history: the driver in charge
      14: ['09T08', '09T12', '10T08', '10T12', '11T08', '11T12'], // history and list name others: both count
    });
    expect(app.ocean.takeCalls()).toEqual({ vehicles: 1, assignments: 1, recurring: 2, exceptional: 2 });
  });

  it('is unknown where the caller may not see its driver', async () => {
    await using app = await startFake({ drivers: () => ({ body: [{ individu: { id: 2 } }] }) }, daily(2, 14));
    const { data, errors } = await app.execute(
      `{ vehicles { nodes { oceanId isPrivateNow driver { isPrivateNow privateIntervals(${june}) { start } } privateIntervals(${june}) { start } } } }`,
    );
    expect(errors).toBeUndefined();
    const unknown = { isPrivateNow: null, privateIntervals: null };
    expect(data.vehicles.nodes[2]).toEqual({ oceanId: '13', ...unknown, driver: unknown });
  });

  it('is not private, private or unknown now; the filter agrees', async () => {
    // Friday, 12:00 in Paris: neither hour. The exception of driver 1 covers it.
    const exception = {
      id: 9,
      individu: { id: 1 },
      debut: '2026-06-12T08:00:00Z',
      fin: '2026-06-12T20:00:00Z',
      horairesIndividu: [],
    };
    await using app = await startFake({ exceptional: ({ url }) => ({ body: ofRequested([exception], url) }) });
    const { data } = await app.execute(
      `{ vehicles { nodes { oceanId isPrivateNow } } private: vehicles(filter: { privateAt: "${iso(testNow)}" }) { totalCount nodes { oceanId } } }`,
    );
    expect(data.vehicles.nodes.map((one: { isPrivateNow: boolean | null }) => one.isPrivateNow)).toEqual([
      false,
      null,
      true,
      true,
    ]);
    expect(data.private).toEqual({ totalCount: 2, nodes: [{ oceanId: '13' }, { oceanId: '14' }] });
  });
});

describe('what cannot be read never looks professional', () => {
  const now = iso(testNow);
  const queries = {
    driver: `{ driver(by: { oceanId: "1" }) { isPrivateNow privateIntervals(${june}) { start } } }`,
    drivers: `{ drivers { nodes { isPrivateNow privateIntervals(${june}) { start } } } }`,
    vehicles: `{ vehicles(filter: { text: "C" }) { nodes { isPrivateNow privateIntervals(${june}) { start } } } }`,
    filteredDrivers: `{ drivers(filter: { privateAt: "${now}" }) { totalCount } }`,
    filteredVehicles: `{ vehicles(filter: { privateAt: "${now}" }) { totalCount } }`,
  };

  it.each<[string, FakeResponses, string]>([
    ['weekly hours fail', { recurring: () => ({ status: 500, body: {} }) }, 'UPSTREAM_UNAVAILABLE'],
    ['exceptions fail', { exceptional: () => ({ status: 500, body: {} }) }, 'UPSTREAM_UNAVAILABLE'],
    ['exceptions are forbidden', { exceptional: () => ({ status: 403, body: {} }) }, 'FORBIDDEN'],
    ['weekly hours are no list', { recurring: () => ({ body: { rows: [] } }) }, 'UPSTREAM_BAD_RESPONSE'],
    ['exceptions are no rows', { exceptional: () => ({ body: ['x', null] }) }, 'UPSTREAM_BAD_RESPONSE'],
  ])('when %s: null with an error', async (_name, changed, code) => {
    await using app = await startFake(changed);
    for (const [name, query] of Object.entries(queries)) {
      const { data, errors } = await app.execute(query);
      expect(errors?.map(({ extensions }) => extensions.code) ?? [], name).toContain(code);
      expect(JSON.stringify(data), name).not.toMatch(/false|"privateIntervals":\[|totalCount/);
    }
  });

  it('when assignments fail: null with an error for vehicles', async () => {
    await using app = await startFake({ assignments: () => ({ status: 403, body: {} }) });
    for (const query of [queries.vehicles, queries.filteredVehicles]) {
      const { data, errors } = await app.execute(query);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(JSON.stringify(data)).not.toMatch(/false|"privateIntervals":\[|totalCount/);
    }
  });

  it.each<[string, object, string]>([
    ['an unknown kind', { typeHoraires: 'AUTRE' }, 'UNKNOWN'],
    ['no kind', { typeHoraires: null }, 'UNKNOWN'],
    ['an unknown day', { idJourSemaine: 'FERIE' }, 'PRIVATE'],
    ['hours that are none', { debutHeure: 99 }, 'PRIVATE'],
  ])('hours with %s count as private, for a driver and in the filter', async (_name, change, kind) => {
    const [row] = daily(1, 12);
    const friday = { ...row, horaire: { ...row!.horaire, idJourSemaine: 'VENDREDI', ...change } };
    await using app = await startFake({}, [friday, ...daily(2, 3)]);
    const { data } = await app.execute(
      `{ driver(by: { oceanId: "1" }) { isPrivateNow privateIntervals(during: { start: "${now}", end: "${iso(testNow + minute)}" }) { reasons { kind isCertain } } }
         drivers(filter: { privateAt: "${now}" }) { nodes { oceanId } } }`,
    );
    expect(data.driver).toEqual({ isPrivateNow: true, privateIntervals: [{ reasons: [{ kind, isCertain: false }] }] });
    expect(data.drivers.nodes).toEqual([{ oceanId: '1' }]);
  });

  it('a list of everyone’s hours that lacks a driver’s is not used', async () => {
    const rows = daily(1, 12);
    const lacking: FakeResponses = {
      recurring: ({ url }) => {
        const id = url.searchParams.get('individuId');
        return { body: id === '1' ? rows : id === '2' ? daily(2, 3) : daily(2, 3) };
      },
    };
    await using app = await startFake(lacking);
    const { data } = await app.execute(`{ drivers(filter: { privateAt: "${now}" }) { nodes { oceanId } } }`);
    expect(data.drivers.nodes).toEqual([{ oceanId: '1' }]);
    const vehicles = await app.execute(`{ vehicles(filter: { privateAt: "${now}" }) { nodes { oceanId } } }`);
    expect(vehicles.data.vehicles.nodes).toEqual([{ oceanId: '13' }, { oceanId: '14' }]);
  });

  it('hours that are stale make a result by them stale', async () => {
    let [now, status] = [testNow, 200];
    const rows = [...daily(1, 12), ...daily(2, 3)];
    const failing: FakeResponses = { recurring: ({ url }) => ({ status, body: ofRequested(rows, url) }) };
    await using app = await startFake(failing, rows, { clock: () => now });
    const at = `"${iso(testNow)}"`;
    const fields = '{ isStale asOf nodes { oceanId } }';
    const query = `{ drivers(filter: { privateAt: ${at} }) ${fields} vehicles(filter: { privateAt: ${at} }) ${fields} all: drivers { isStale } }`;
    expect((await app.execute(query)).data).toMatchObject({
      drivers: { isStale: false },
      vehicles: { isStale: false },
    });
    [now, status] = [testNow + 5 * minute, 500];
    const stale = { isStale: true, asOf: iso(testNow) };
    expect((await app.execute(query)).data).toEqual({
      drivers: { ...stale, nodes: [{ oceanId: '1' }] },
      vehicles: { ...stale, nodes: [{ oceanId: '13' }, { oceanId: '14' }] },
      all: { isStale: false },
    });
  });

  it('an immobilisation is not private', async () => {
    const rows = daily(1, 12).map((row) => ({ ...row, horaire: { ...row.horaire, typeHoraires: 'IMMOBILISATION' } }));
    await using app = await startFake({}, [...rows, ...daily(2, 3)]);
    const { data } = await app.execute('{ drivers { nodes { isPrivateNow } } }');
    expect(data.drivers.nodes).toEqual([{ isPrivateNow: false }, { isPrivateNow: false }]);
  });
});

it('computes a night of either change by the clocks of OCEAN_TIME_ZONE', async () => {
  const ocean = await startFakeOcean({
    drivers: () => ({ body: [{ individu: { id: 1 } }] }),
    recurring: () => ({ body: daily(1, 1) }),
    exceptional: () => ({ body: [] }),
  });
  const shown = async (zone: string, night: string): Promise<string[]> => {
    const env = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot', OCEAN_TIME_ZONE: zone };
    await using app = await startApp({ env });
    const { data } = await app.execute(
      `{ driver(by: { oceanId: "1" }) { privateIntervals(during: { start: "${iso(Date.parse(night) - 12 * hour)}", end: "${night}T12:00:00Z" }) { start end } } }`,
    );
    return data.driver.privateIntervals.map(
      (one: { start: string; end: string }) => `${one.start.slice(11, 16)}-${one.end.slice(11, 16)}`,
    );
  };
  // 01:00 to 02:00: New York repeats it in autumn, and skips what follows in spring; Paris repeats what follows.
  expect(await shown('America/New_York', '2026-11-01')).toEqual(['05:00-07:00']);
  expect(await shown('America/New_York', '2026-03-08')).toEqual(['06:00-07:00']);
  expect(await shown('Europe/Paris', '2026-10-25')).toEqual(['23:00-00:00']);
  expect(await shown('UTC', '2026-10-25')).toEqual(['01:00-02:00']);
  await ocean[Symbol.asyncDispose]();
});
