import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Customer } from '../../packages/sandbox/src/fleet/model.ts';
import { ScheduleBook } from '../../packages/sandbox/src/schedules/schedule-book.ts';
import { startApp, startTestApp, testNow, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startFakeOcean, type FakeResponses } from '../support/ocean/fake-ocean.ts';

interface Row {
  readonly id: string;
  readonly kind: 'RECURRING' | 'EXCEPTIONAL';
  readonly driverId: string;
  readonly entityId: string | null;
  readonly from: number;
  readonly until: number | null;
  readonly createdById: string | null;
  readonly description: string | null;
}

/** All schedules of the sandbox's drivers. */
function rowsOf({ drivers }: Customer, book: ScheduleBook): Row[] {
  return drivers.flatMap((driver) => {
    const own = { driverId: String(driver.id), entityId: driver.entity === null ? null : String(driver.entity.id) };
    const weekly = book.rowsOf(driver).map(({ id, from, until }): Row => ({
      ...own,
      id: String(id),
      kind: 'RECURRING',
      from,
      until,
      createdById: null,
      description: null,
    }));
    const exceptions = book.exceptionsOf(driver).map(({ id, from, until, createdBy, description }): Row => ({
      ...own,
      id: String(id),
      kind: 'EXCEPTIONAL',
      from,
      until,
      createdById: createdBy === null ? null : String(createdBy.id),
      description,
    }));
    return [...weekly, ...exceptions];
  });
}

const node = '__typename oceanId driver { oceanId lastName } validity { start }';
const now = testNow / 1000;
const iso = new Date(testNow).toISOString();

describe('the calendar of private hours', () => {
  let app: SandboxApp;
  let rows: Row[];
  beforeAll(async () => {
    app = await startTestApp({ env: { SANDBOX_DRIVERS: '60', SANDBOX_VEHICLES: '50' } });
    rows = rowsOf(customerOf(app.sandbox), new ScheduleBook(app.sandbox.fleet));
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const list = async (args: string) => {
    const { data, errors } = await app.execute(`{ privacySchedules(${args}) { totalCount nodes { ${node} } } }`);
    expect(errors).toBeUndefined();
    return data.privacySchedules as { totalCount: number; nodes: { oceanId: string }[] };
  };

  it('lists all by start, page by page, at one request a kind and one that checks it', async () => {
    await using cold = await startTestApp({ env: { SANDBOX_DRIVERS: '60', SANDBOX_VEHICLES: '50' } });
    const found: { oceanId: string; validity: { start: string } }[] = [];
    let after = 'null';
    for (;;) {
      const { data, errors } = await cold.execute(
        `{ privacySchedules(first: 150, after: ${after}) { totalCount nodes { oceanId } edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes, edges, pageInfo } = data.privacySchedules;
      expect(totalCount).toBe(rows.length);
      expect(edges.map((edge: { node: { oceanId: string } }) => edge.node.oceanId)).toEqual(
        nodes.map(({ oceanId }: { oceanId: string }) => oceanId),
      );
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      found.push(...edges.map((edge: { node: (typeof found)[number] }) => edge.node));
      if (!pageInfo.hasNextPage) break;
      after = JSON.stringify(pageInfo.endCursor);
    }
    expect(cold.takeCalls()).toEqual({ drivers: 1, recurring: 2, exceptional: 2 });
    expect(found.map(({ oceanId }) => oceanId).sort()).toEqual(rows.map(({ id }) => id).sort());
    const starts = found.map(({ validity }) => validity.start);
    expect(starts).toEqual(starts.toSorted());
  });

  it('requests only the kinds that it lists', async () => {
    await using cold = await startTestApp({ env: { SANDBOX_DRIVERS: '60', SANDBOX_VEHICLES: '50' } });
    await cold.execute('{ privacySchedules(filter: { kinds: [EXCEPTIONAL] }) { totalCount } }');
    expect(cold.takeCalls()).toEqual({ drivers: 1, exceptional: 2 });
  });

  it.each<[string, string, (row: Row) => boolean]>([
    ['weekly ones', 'kinds: [RECURRING]', ({ kind }) => kind === 'RECURRING'],
    ['none for no kind', 'kinds: []', () => false],
    [
      'exceptions to come',
      `kinds: [EXCEPTIONAL], during: { start: "${iso}" }`,
      ({ kind, until }) => kind === 'EXCEPTIONAL' && until! > now,
    ],
    ['what is valid now', `validAt: "${iso}"`, ({ from, until }) => from <= now && now < (until ?? Infinity)],
    ['those of an entity', 'entityIds: ["310001"]', ({ entityId }) => entityId === '310001'],
    ['those of a purpose', 'text: "conges"', ({ description }) => description === 'Congés'],
  ])('finds %s', async (_name, filter, passes) => {
    const expected = rows.filter(passes);
    const { totalCount, nodes } = await list(`first: 200, filter: { ${filter} }`);
    expect(totalCount).toBe(expected.length);
    const ids = nodes.map(({ oceanId }) => oceanId);
    if (expected.length <= 200) expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('finds those of a driver and of the user who granted them, and counts by each', async () => {
    const exception = rows.find(({ kind, createdById }) => kind === 'EXCEPTIONAL' && createdById !== null)!;
    const ofCreator = rows.filter(({ createdById }) => createdById === exception.createdById);
    expect((await list(`filter: { createdByIds: ["${exception.createdById}"] }`)).totalCount).toBe(ofCreator.length);
    const ofDriver = rows.filter(({ driverId }) => driverId === exception.driverId);
    expect((await list(`filter: { driverIds: ["${exception.driverId}"] }`)).totalCount).toBe(ofDriver.length);

    const { data } = await app.execute(
      '{ privacySchedules(first: 0) { totalCount isStale asOf summary { byKind { key count } byEntity { key label count } byCreator { key label count } } } }',
    );
    const { totalCount, summary, isStale, asOf } = data.privacySchedules;
    expect({ totalCount, isStale, asOf }).toEqual({ totalCount: rows.length, isStale: false, asOf: iso });
    const counts = (of: (row: Row) => string | null) =>
      Object.fromEntries([...Map.groupBy(rows, of)].map(([key, group]) => [key, group.length]));
    const shown = (groups: { key: string | null; count: number }[]) =>
      Object.fromEntries(groups.map(({ key, count }) => [key, count]));
    expect(shown(summary.byKind)).toEqual(counts(({ kind }) => kind));
    expect(shown(summary.byEntity)).toEqual(counts(({ entityId }) => entityId));
    expect(shown(summary.byCreator)).toEqual(counts(({ createdById }) => createdById));
    expect(summary.byCreator.find(({ key }: { key: string | null }) => key === exception.createdById).label).toMatch(
      /\w/,
    );
  });

  it('sorts by driver and by end', async () => {
    const { nodes } = await list('first: 200, orderBy: { field: DRIVER }');
    const names = nodes.map((one) => (one as unknown as { driver: { lastName: string } }).driver.lastName);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
    const { data } = await app.execute(
      '{ privacySchedules(first: 200, orderBy: { field: END, direction: DESC }) { nodes { validity { end } } } }',
    );
    const ends = data.privacySchedules.nodes.map((one: { validity: { end: string | null } }) => one.validity.end);
    const known = ends.filter((end: string | null) => end !== null);
    expect(known).toEqual(known.toSorted().toReversed());
    expect(ends.slice(known.length)).toEqual(ends.slice(known.length).fill(null));
  });

  it.each([
    [`filter: { during: { start: "${iso}" }, validAt: "${iso}" }`, 'filter.validAt'],
    [`filter: { during: { start: "${iso}", end: "${iso}" } }`, 'filter.during'],
    ['after: "x"', 'after'],
  ])('rejects %s before any request', async (args, argument) => {
    await using cold = await startTestApp();
    const { data, errors } = await cold.execute(`{ privacySchedules(${args}) { totalCount } }`);
    expect(data).toEqual({ privacySchedules: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(cold.takeCalls()).toEqual({});
  });
});

const weekly = (id: number, driverId: number) => ({
  id,
  individu: { id: driverId },
  horaire: {
    idJourSemaine: 'LUNDI',
    typeHoraires: 'VIE_PRIVEE',
    debutHeure: 1,
    debutMinute: 0,
    finHeure: 2,
    finMinute: 0,
  },
  debut: '2026-01-01T00:00:00Z',
  fin: null,
});
const exception = (id: number, driverId: number) => ({
  id,
  individu: { id: driverId },
  debut: null,
  fin: null,
  horairesIndividu: [],
});

async function countOf(changed: FakeResponses) {
  const bodyOf = (all: { individu: { id: number } }[], url: URL) => {
    const id = url.searchParams.get('individuId');
    return { body: all.filter(({ individu }) => id === null || String(individu.id) === id) };
  };
  await using ocean = await startFakeOcean({
    drivers: () => ({ body: [1, 2].map((id) => ({ individu: { id, nomInd: `N${id}` } })) }),
    recurring: ({ url }) => bodyOf([weekly(5, 1), weekly(6, 2)], url),
    exceptional: ({ url }) => bodyOf([exception(5, 1), exception(6, 2)], url),
    ...changed,
  });
  await using app = await startApp({
    env: { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot', OCEAN_RETRY_PERCENT: '0' },
  });
  const { data, errors } = await app.execute(
    '{ privacySchedules { totalCount nodes { oceanId driver { oceanId } } } }',
  );
  return { calendar: data?.privacySchedules ?? null, code: errors?.[0]?.extensions.code };
}

describe('the calendar of an Ocean with gaps', () => {
  it('lists both of two kinds with the same id', async () => {
    const { calendar, code } = await countOf({});
    expect(code).toBeUndefined();
    expect(calendar.totalCount).toBe(4);
    expect(calendar.nodes.map(({ oceanId }: { oceanId: string }) => oceanId)).toEqual(['5', '6', '5', '6']);
  });

  it.each<[string, FakeResponses, string]>([
    ['drivers are forbidden', { drivers: () => ({ status: 403, body: {} }) }, 'FORBIDDEN'],
    ['weekly hours fail', { recurring: () => ({ status: 500, body: {} }) }, 'UPSTREAM_UNAVAILABLE'],
    ['exceptions are no list', { exceptional: () => ({ body: {} }) }, 'UPSTREAM_BAD_RESPONSE'],
  ])('is null with an error when %s', async (_name, changed, expected) => {
    expect(await countOf(changed)).toEqual({ calendar: null, code: expected });
  });

  it('reads each driver alone where the list of all lacks hours, also two with one id', async () => {
    const { calendar } = await countOf({
      recurring: ({ url }) => {
        const id = url.searchParams.get('individuId');
        return { body: id === '1' ? [weekly(5, 1)] : [weekly(5, 2)] };
      },
    });
    expect(calendar.totalCount).toBe(4);
    expect(calendar.nodes.filter(({ driver }: { driver: { oceanId: string } }) => driver.oceanId === '1')).toHaveLength(
      2,
    );
  });
});
