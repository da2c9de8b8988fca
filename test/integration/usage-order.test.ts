import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { writeJson } from '../../src/ocean/json.ts';

const period = '{ start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" }';
const usage = `usage: { period: ${period} }`;
const figures = `privacyUsage(input: { period: ${period} }) { privateDistanceMeters professionalDistanceMeters privateShare }`;

interface Row {
  oceanId: string;
  privacyUsage: {
    privateDistanceMeters: number;
    professionalDistanceMeters: number;
    privateShare: number | null;
  } | null;
}

describe('an order by the use in a period', () => {
  let app: SandboxApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { SANDBOX_VEHICLES: '60', SANDBOX_DRIVERS: '50' } });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each([
    ['drivers', 'PRIVATE_DISTANCE', 'privateDistanceMeters'],
    ['drivers', 'PRIVATE_SHARE', 'privateShare'],
    ['vehicles', 'PROFESSIONAL_DISTANCE', 'professionalDistanceMeters'],
    ['vehicles', 'PRIVATE_SHARE', 'privateShare'],
  ] as const)('sorts %s by %s, those without a value last by id, with one analysis', async (list, field, figure) => {
    const { data: before } = await app.execute(`{ ${list}(first: 200) { nodes { oceanId ${figures} } } }`);
    const rows = before[list].nodes as Row[];
    const valueOf = (row: Row): number | null => row.privacyUsage?.[figure] ?? null;
    expect(new Set(rows.map(valueOf)).size).toBeGreaterThan(10);
    for (const direction of ['ASC', 'DESC']) {
      app.takeCalls();
      const { data, errors } = await app.execute(
        `{ ${list}(first: 200, orderBy: { field: ${field}, direction: ${direction}, ${usage} }) { nodes { oceanId ${figures} } } }`,
      );
      expect(errors).toBeUndefined();
      expect(app.takeCalls()).toEqual({ analysis: 1 });
      const sorted = rows.toSorted((a, b) => {
        const [one, other] = [valueOf(a), valueOf(b)];
        if (one === null || other === null) return Number(one === null) - Number(other === null) || idOrder(a, b);
        return (direction === 'ASC' ? one - other : other - one) || idOrder(a, b);
      });
      expect(data[list].nodes).toEqual(sorted);
    }
  });

  it('shares its analysis with rows of another field, and with the totals of the same period', async () => {
    const order = `orderBy: { field: PRIVATE_DISTANCE, ${usage} }`;
    const { errors } = await app.execute(`{
      rows: drivers(first: 5) { nodes { ${figures} } }
      drivers(first: 5, ${order}) { nodes { ${figures} } }
      privacyAnalysis(input: { mode: BY_DRIVER_WITH_SCHEDULE_SYNTHESIS, period: ${period} }) { byDriver { cumulativeTotal { cost } } }
    }`);
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ analysis: 1 });
  });

  it('is computed again by each request, as no analysis is cached', async () => {
    const query = `{ vehicles(first: 1, orderBy: { field: PRIVATE_SHARE, ${usage} }) { nodes { oceanId } } }`;
    await app.execute(query);
    await app.execute(query);
    expect(app.takeCalls()).toEqual({ analysis: 2 });
  });

  it.each([
    ['PRIVATE_DISTANCE', '', 'orderBy.usage', 'the field PRIVATE_DISTANCE requires it: give a period.'],
    ['LAST_NAME', usage, 'orderBy.usage', 'leave it out: the field LAST_NAME does not use it.'],
    [
      'PRIVATE_SHARE',
      'usage: { period: { start: "2026-05-01T00:00:00Z", end: "2026-04-01T00:00:00Z" } }',
      'orderBy.usage.period.end',
      'must lie after start',
    ],
  ])('rejects %s with "%s" before any request', async (field, given, argument, message) => {
    const { data, errors } = await app.execute(`{ drivers(orderBy: { field: ${field}, ${given} }) { totalCount } }`);
    expect(data?.drivers ?? null).toBeNull();
    expect(errors).toMatchObject([
      { message: `${argument}: ${message}`, extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
    expect(app.takeCalls()).toEqual({});
  });

  it('rejects a cursor of another period, of which the order differs', async () => {
    const list = (of: string, page = '') =>
      `{ drivers(first: 1, ${page} orderBy: { field: PRIVATE_DISTANCE, ${of} }) { pageInfo { endCursor } } }`;
    const { data } = await app.execute(list(usage));
    const after = `after: "${data.drivers.pageInfo.endCursor}",`;
    expect((await app.execute(list(usage, after))).errors).toBeUndefined();
    app.takeCalls();
    const { errors } = await app.execute(list(usage.replace('2026-05-01', '2026-05-02'), after));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    expect(app.takeCalls()).toEqual({});
  });
});

describe('a filter by private share', () => {
  it.each(['drivers', 'vehicles'] as const)('finds the %s above the share, with one analysis', async (list) => {
    await using app = await startTestApp();
    const above = `privateShareAbove: { share: 0.3, ${usage} }`;
    const { data, errors } = await app.execute(`{
      all: ${list}(first: 200) { nodes { oceanId ${figures} } }
      some: ${list}(first: 200, filter: { ${above} }, orderBy: { field: PRIVATE_SHARE, ${usage} }) { totalCount nodes { oceanId } }
    }`);
    expect(errors).toBeUndefined();
    expect(app.takeCalls()).toEqual({ [list]: 1, analysis: 1 });
    const expected = (data.all.nodes as Row[]).filter(({ privacyUsage }) => (privacyUsage?.privateShare ?? 0) > 0.3);
    expect(expected.length).toBeGreaterThan(2);
    expect(data.some.totalCount).toBe(expected.length);
    expect(idsOf(data.some.nodes)).toEqual(idsOf(expected));
  });

  it('takes a share from 0 to 1', async () => {
    await using app = await startTestApp();
    const { errors } = await app.execute(
      `{ drivers(filter: { privateShareAbove: { share: 20, ${usage} } }) { totalCount } }`,
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'filter.privateShareAbove.share' } },
    ]);
    expect(app.takeCalls()).toEqual({});
  });
});

/** Lines of drivers by id: private and professional metres, or the map that Ocean sends. */
type Lines = Record<string, readonly [number, number] | object>;

async function startWith(ids: readonly string[], lines: () => Lines | null) {
  const requested: string[] = [];
  const ocean = await startFakeOcean({
    drivers: () => ({ body: ids.map((id) => ({ individu: { id: Number(id), nomInd: `N${id}` } })) }),
    analysis: ({ body }) => {
      requested.push(writeJson((body as { filter: unknown }).filter));
      const given = lines();
      return { body: given === null ? [] : [analysisOf(given)] };
    },
  });
  const env = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' };
  const app = await startApp({ env });
  return {
    app,
    ocean,
    requested,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

function analysisOf(lines: Lines): object {
  const items = Object.entries(lines).map(([id, given]) => {
    const map = Array.isArray(given) ? { VIE_PRIVEE: given[0] as number, PROFESSIONNEL: given[1] as number } : given;
    return [id, { driver: { individu: { id: Number(id) } }, total: { distanceInMeterByPeriodMap: map } }] as const;
  });
  return {
    mode: 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS',
    synthesisTreeByDriver: { content: { refItems: Object.fromEntries(items) } },
  };
}

const ranked = (more = '', select = 'oceanId') =>
  `{ drivers(first: 3, ${more} orderBy: { field: PRIVATE_DISTANCE, direction: DESC, ${usage} }) { totalCount nodes { ${select} } pageInfo { endCursor } } }`;

describe('the analysis of an order', () => {
  it('is one of everyone, however long the list', async () => {
    const ids = Array.from({ length: 2500 }, (_, index) => String(index + 1));
    await using stage = await startWith(ids, () => Object.fromEntries(ids.map((id) => [id, [Number(id), 1]])));
    const { data, errors } = await stage.app.execute(ranked('', `oceanId ${figures}`));
    expect(errors).toBeUndefined();
    expect(stage.ocean.takeCalls()).toEqual({ drivers: 1, analysis: 1 });
    expect(stage.requested).toEqual(['{"persons":[],"entities":[],"groups":[],"vehicleIds":[]}']);
    expect(data.drivers.totalCount).toBe(2500);
    expect((data.drivers.nodes as Row[]).map(({ privacyUsage }) => privacyUsage?.privateDistanceMeters)).toEqual([
      2500, 2499, 2498,
    ]);
  });

  it('may have changed at the next page, which continues after the value of the last row', async () => {
    let lines: Lines = { 1: [90, 1], 2: [80, 1], 3: [70, 1], 4: [60, 1], 5: [50, 1] };
    await using stage = await startWith(['1', '2', '3', '4', '5', '6'], () => lines);
    const first = await stage.app.execute(ranked());
    expect(idsOf(first.data.drivers.nodes, false)).toEqual(['1', '2', '3']);
    lines = { ...lines, 3: [10, 1], 4: [75, 1] }; // 4 has moved above the cursor, 3 below it
    const after = `after: "${first.data.drivers.pageInfo.endCursor}",`;
    const second = await stage.app.execute(ranked(after));
    expect(idsOf(second.data.drivers.nodes, false)).toEqual(['5', '3', '6']);
  });

  it('sorts all by id where Ocean has nothing to analyse', async () => {
    await using stage = await startWith(['3', '1', '2'], () => null);
    expect(idsOf((await stage.app.execute(ranked())).data.drivers.nodes, false)).toEqual(['1', '2', '3']);
  });

  it('has an unreadable figure last, and an error where the row shows it', async () => {
    await using stage = await startWith(['1', '2', '3'], () => ({ 1: { VIE_PRIVEE: 'x' }, 2: [5, 5], 3: [7, 5] }));
    const { data, errors } = await stage.app.execute(ranked('', `oceanId ${figures}`));
    expect(idsOf(data.drivers.nodes, false)).toEqual(['3', '2', '1']);
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['drivers.nodes.2.privacyUsage.privateDistanceMeters', 'UPSTREAM_BAD_RESPONSE'],
      ['drivers.nodes.2.privacyUsage.privateShare', 'UPSTREAM_BAD_RESPONSE'],
    ]);
  });

  it('is an error for a filter that needs an unreadable figure: the list would look complete', async () => {
    await using stage = await startWith(['1', '2'], () => ({ 1: { VIE_PRIVEE: 'x', PROFESSIONNEL: 1 }, 2: [5, 5] }));
    const filter = `filter: { privateShareAbove: { share: 0.1, ${usage} } },`;
    const { data, errors } = await stage.app.execute(ranked(filter));
    expect(data.drivers).toBeNull();
    expect(errors).toMatchObject([{ path: ['drivers'], extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }]);
  });

  it('is an error where a line may be of any driver', async () => {
    await using stage = await startWith(['1', '2'], () => ({ 1: [5, 5], unnamed: [1, 1] as const }));
    const { data, errors } = await stage.app.execute(ranked());
    expect(data.drivers).toBeNull();
    expect(errors).toMatchObject([{ path: ['drivers'], extensions: { code: 'UPSTREAM_BAD_RESPONSE' } }]);
  });
});

function idOrder(a: Row, b: Row): number {
  return Number(BigInt(a.oceanId) - BigInt(b.oceanId));
}

function idsOf(rows: readonly { oceanId: string }[], isSorted = true): string[] {
  const ids = rows.map(({ oceanId }) => oceanId);
  return isSorted ? ids.sort() : ids;
}
