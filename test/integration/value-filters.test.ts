import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { startProxy } from '../support/ocean/fake-ocean.ts';

/*
 * Filters and counts by the values of enums: mail group of the reason, mobile state, event state, kind of the point of
 * interest, category of the vehicle. Expected are the rows that show the value.
 */

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_VEHICLES: '200', SANDBOX_SILENT_BOXES: '150' } });
});
afterAll(() => app[Symbol.asyncDispose]());

interface BoxNode {
  oceanId: string;
  vehicle: { category: string | null } | null;
  silence: {
    qualification: { reason: { mailGroup: string | null } | null } | null;
    lastKnownStatus: {
      mobileState: string | null;
      lastUnifiedEvent: { state: string | null } | null;
      location: { visibility: string; closestPointOfInterest: { type: { kind: string } | null } | null } | null;
    } | null;
  };
}

const boxFields = `oceanId vehicle { category } silence {
  qualification { reason { mailGroup } }
  lastKnownStatus {
    mobileState
    lastUnifiedEvent { state }
    location { visibility closestPointOfInterest { type { kind } } }
  }
}`;

interface Count {
  key: string | null;
  label: string | null;
  count: number;
}

const kindOf = ({ silence }: BoxNode) => silence.lastKnownStatus?.location?.closestPointOfInterest?.type?.kind ?? null;

const columns: [filter: string, count: string, of: (box: BoxNode) => string | null][] = [
  ['mailGroups', 'byMailGroup', ({ silence }) => silence.qualification?.reason?.mailGroup ?? null],
  ['mobileStates', 'byMobileState', ({ silence }) => silence.lastKnownStatus?.mobileState ?? null],
  ['eventStates', 'byEventState', ({ silence }) => silence.lastKnownStatus?.lastUnifiedEvent?.state ?? null],
  ['pointOfInterestKinds', 'byPointOfInterestKind', kindOf],
  ['vehicleCategories', 'byVehicleCategory', ({ vehicle }) => vehicle?.category ?? null],
];

async function send(query: string, of: Pick<SandboxApp, 'execute'> = app, headers?: Record<string, string>) {
  const { data, errors } = await of.execute(query, headers && { headers });
  expect(errors).toBeUndefined();
  return data;
}

const idsOf = (rows: readonly { oceanId: string }[]): string[] => rows.map(({ oceanId }) => oceanId).sort();

/** The counts that a summary must give: the largest first, equal ones by key. */
function countsOf(keys: readonly (string | null)[]): Count[] {
  const groups = [...Map.groupBy(keys, (key) => key)].map(([key, { length }]) => ({ key, label: key, count: length }));
  return groups.sort((a, b) => b.count - a.count || ((a.key ?? '~') < (b.key ?? '~') ? -1 : 1));
}

it.each(columns)('finds the silent boxes by %s and counts them %s', async (filter, count, of) => {
  const { nonCommunicatingBoxes: all } = await send(
    `{ nonCommunicatingBoxes(first: 200) { nodes { ${boxFields} } summary { ${count} { key label count } } } }`,
  );
  const rows: BoxNode[] = all.nodes;
  expect(all.summary[count]).toEqual(countsOf(rows.map(of)));

  const values = [...new Set(rows.map(of))].filter((value) => value !== null);
  expect(values.length).toBeGreaterThan(1);
  for (const value of values) {
    const { nonCommunicatingBoxes: some } = await send(
      `{ nonCommunicatingBoxes(first: 200, filter: { ${filter}: [${value}] }) { totalCount nodes { oceanId } summary { ${count} { key count } } } }`,
    );
    const expected = rows.filter((row) => of(row) === value);
    expect(idsOf(some.nodes)).toEqual(idsOf(expected));
    expect(some.totalCount).toBe(expected.length);
    expect(some.summary[count]).toEqual([{ key: value, count: expected.length }]);
  }
  const [first, second] = values;
  const { nonCommunicatingBoxes: both } = await send(
    `{ nonCommunicatingBoxes(filter: { ${filter}: [${first}, ${second}] }) { totalCount } }`,
  );
  expect(both.totalCount).toBe(rows.filter((row) => of(row) === first || of(row) === second).length);
  const { nonCommunicatingBoxes: none } = await send(
    `{ nonCommunicatingBoxes(filter: { ${filter}: [] }) { totalCount } }`,
  );
  expect(none.totalCount).toBe(0);
});

it('never finds a private place by the point of interest beside it', async () => {
  const { nonCommunicatingBoxes: boxes } = await send(
    `{ nonCommunicatingBoxes(first: 200, filter: { mobileStates: [PRIVACY] }) { nodes { ${boxFields} } summary { byPointOfInterestKind { key count } } } }`,
  );
  const rows: BoxNode[] = boxes.nodes;
  expect(rows.length).toBeGreaterThan(0);
  expect(boxes.summary.byPointOfInterestKind).toEqual([{ key: null, count: rows.length }]);
});

it('finds the vehicles by category and counts them', async () => {
  const { vehicles: all } = await send(
    '{ vehicles(first: 200) { nodes { oceanId category } summary { byCategory { key label count } } } }',
  );
  const rows: { oceanId: string; category: string | null }[] = all.nodes;
  expect(all.summary.byCategory).toEqual(countsOf(rows.map(({ category }) => category)));
  const values = [...new Set(rows.map(({ category }) => category))];
  expect(values.length).toBeGreaterThan(2);
  for (const value of values) {
    const { vehicles: some } = await send(
      `{ vehicles(first: 200, filter: { categories: [${value}] }) { totalCount nodes { oceanId } } }`,
    );
    expect(idsOf(some.nodes)).toEqual(idsOf(rows.filter(({ category }) => category === value)));
  }
});

it('finds values that the graph does not know as UNKNOWN, and no others', async () => {
  await using ocean = await startProxy(app.sandbox.url, (endpoint, body) => {
    if (endpoint === 'boxes') for (const row of (body as SilentRow[]).slice(0, 3)) spoil(row);
    return body;
  });
  await using behind = await startApp({ env: { OCEAN_URL: ocean.url } });
  const headers = await app.signIn('demo');
  const filter = 'mobileStates: [UNKNOWN], vehicleCategories: [UNKNOWN]';
  const { nonCommunicatingBoxes: boxes } = await send(
    `{ nonCommunicatingBoxes(filter: { ${filter} }) { totalCount nodes { silence { lastKnownStatus { mobileStateRaw } } vehicle { categoryRaw } } } }`,
    behind,
    headers,
  );
  expect(boxes.totalCount).toBe(3);
  expect(boxes.nodes[0]).toEqual({
    silence: { lastKnownStatus: { mobileStateRaw: 'LEVITATING' } },
    vehicle: { categoryRaw: 'SOUCOUPE' },
  });
});

it('reads no other list for these filters and counts', async () => {
  await using cold = await startTestApp();
  const counts = columns.map(([, count]) => `${count} { count }`).join(' ');
  await send(
    `{ nonCommunicatingBoxes(filter: { mobileStates: [STOPPED], vehicleCategories: [PASSENGER_CAR] }) { summary { ${counts} } } }`,
    cold,
  );
  expect(cold.takeCalls()).toEqual({ boxes: 1 });
  await send('{ vehicles(filter: { categories: [PASSENGER_CAR] }) { summary { byCategory { count } } } }', cold);
  expect(cold.takeCalls()).toEqual({ vehicles: 1 });
});

it('rejects a value that is none of the enum', async () => {
  const { errors } = await app.execute('{ vehicles(filter: { categories: [TANK] }) { totalCount } }');
  expect(errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
});

interface SilentRow {
  ongletPositionVehicleDTO: { etatMobile: string };
  detailedBoxDTO: { currentVehicule: { categorie: string } };
}

function spoil({ ongletPositionVehicleDTO: status, detailedBoxDTO: { currentVehicule: vehicle } }: SilentRow): void {
  status.etatMobile = 'LEVITATING';
  vehicle.categorie = 'SOUCOUPE';
}
