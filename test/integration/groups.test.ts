import { expect, it } from 'vitest';
import type { Customer, Driver, Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import { startApp, startTestApp, type TestApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const may = '{ period: { start: "2026-04-30T22:00:00Z", end: "2026-05-31T22:00:00Z" } }';
const rows = 'totalCount nodes { oceanId }';

interface Grouped {
  oceanId: string;
  [list: string]: unknown;
}

const idsOf = (list: unknown): string[] =>
  (list as { nodes: { oceanId: string }[] }).nodes.map(({ oceanId }) => oceanId).toSorted();
const sorted = (rows: readonly { id: bigint }[]): string[] => rows.map(({ id }) => String(id)).toSorted();
const groupOf = ({ group }: Driver | Vehicle): string | undefined => group?.id.toString();

/** As far as rows report it: of the status of a silent box, otherwise of the driver in charge. */
function knownGroupOf(vehicle: Vehicle): string | undefined {
  const named = vehicle.box.silence ? groupOf(vehicle) : undefined;
  return named ?? (vehicle.driver ? groupOf(vehicle.driver) : undefined);
}

it('lists the groups that rows name, with the rows of each, for one upstream request a list', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(
    `{ groups { oceanId description isDeleted vehicles(first: 200) { ${rows} } drivers(first: 200) { ${rows} } nonCommunicatingBoxes(first: 200) { ${rows} } } }`,
  );
  expect(errors).toBeUndefined();
  expect(app.takeCalls()).toEqual({ drivers: 1, vehicles: 1, boxes: 1 });
  const customer = customerOf(app.sandbox);
  const named = [...customer.drivers.map(groupOf), ...silentVehicles(customer).map(groupOf)];
  const groups = data.groups as Grouped[];
  expect(groups.map(({ oceanId }) => oceanId)).toEqual([...new Set(named)].filter((id) => id !== undefined).toSorted());
  for (const { oceanId, description, vehicles, drivers, nonCommunicatingBoxes } of groups) {
    expect(description).toBe(customer.groups.find(({ id }) => String(id) === oceanId)?.description);
    expect(idsOf(drivers)).toEqual(sorted(customer.drivers.filter((driver) => groupOf(driver) === oceanId)));
    expect(idsOf(vehicles)).toEqual(sorted(customer.vehicles.filter((vehicle) => knownGroupOf(vehicle) === oceanId)));
    const silent = silentVehicles(customer).filter((vehicle) => groupOf(vehicle) === oceanId);
    expect(idsOf(nonCommunicatingBoxes)).toEqual(sorted(silent.map(({ box }) => box)));
  }
  expect(customer.vehicles.filter((vehicle) => knownGroupOf(vehicle)).length).toBeGreaterThan(5);
});

it('links each vehicle to its group, and the group of a driver to its lists', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(
    `{ vehicles(first: 200) { nodes { oceanId group { oceanId } } }
      drivers(first: 200) { nodes { group { oceanId drivers(first: 0) { totalCount summary { withVehicleCount } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(app.takeCalls()).toEqual({ drivers: 1, vehicles: 1, boxes: 1 });
  const customer = customerOf(app.sandbox);
  const expected = new Map(customer.vehicles.map((vehicle) => [String(vehicle.id), knownGroupOf(vehicle)]));
  for (const { oceanId, group } of data.vehicles.nodes) expect(group?.oceanId).toBe(expected.get(oceanId));
  for (const { group } of data.drivers.nodes) {
    if (group === null) continue;
    const own = customer.drivers.filter((driver) => groupOf(driver) === group.oceanId);
    const withVehicleCount = own.filter(({ vehicle }) => vehicle).length;
    expect(group.drivers).toEqual({ totalCount: own.length, summary: { withVehicleCount } });
  }
});

it('counts vehicles by group: of the filter, of the customer that is named, and of none', async () => {
  await using app = await startTestApp();
  const counts = 'summary { privacyEnabledCount byGroup { key label count } }';
  const countsOf = (vehicles: readonly Vehicle[], groups: Customer['groups']) =>
    [...Map.groupBy(vehicles, knownGroupOf)].map(([key = null, { length }]) => ({
      key,
      label: groups.find(({ id }) => String(id) === key)?.description ?? null,
      count: length,
    }));
  const query = `{ vehicles(first: 0) { ${counts} } ofOne: vehicles(filter: { groupIds: ["52001"] }) { ${counts} }
    empty: vehicles(filter: { groupIds: [] }) { ${counts} } }`;
  const { data, errors } = await app.execute(query);
  expect(errors).toBeUndefined();
  expect(app.takeCalls()).toEqual({ drivers: 1, vehicles: 1, boxes: 1 });
  const { vehicles, groups } = customerOf(app.sandbox);
  const expected = countsOf(vehicles, groups);
  expect(data.vehicles.summary.byGroup).toHaveLength(expected.length);
  expect(data.vehicles.summary.byGroup).toEqual(expect.arrayContaining(expected));
  expect(data.ofOne.summary.byGroup).toEqual(expected.filter(({ key }) => key === '52001'));
  expect(data.empty.summary.byGroup).toEqual([]);
  const other = customerOf(app.sandbox, 1);
  const headers = await app.signIn('multi');
  const named = await app.execute(`{ vehicles(customerId: "${other.id}") { ${counts} } }`, { headers });
  expect(named.data.vehicles.summary.byGroup).toEqual(expect.arrayContaining(countsOf(other.vehicles, other.groups)));
});

it('returns the other counts of vehicles where Ocean rejects the lists that name groups', async () => {
  await using app = await startTestApp();
  rejectRequests(app, 'drivers', 403);
  const { data, errors } = await app.execute('{ vehicles { summary { plannedMaintenanceCount byGroup { key } } } }');
  expect(data.vehicles.summary).toEqual({ plannedMaintenanceCount: expect.any(Number), byGroup: null });
  expect(errors).toMatchObject([{ path: ['vehicles', 'summary', 'byGroup'], extensions: { code: 'FORBIDDEN' } }]);
});

it('sums the use of the drivers of all groups in one analysis', async () => {
  await using app = await startTestApp();
  const usage = `privacyUsage(input: ${may}) { privateDistanceMeters professionalDistanceMeters }`;
  const { data, errors } = await app.execute(`{ groups { oceanId ${usage} } }`);
  expect(errors).toBeUndefined();
  expect(app.takeCalls()).toEqual({ drivers: 1, boxes: 1, analysis: 1 });
  const { data: own } = await app.execute(`{ drivers(first: 200) { nodes { group { oceanId } ${usage} } } }`);
  for (const { oceanId, privacyUsage } of data.groups) {
    const used = own.drivers.nodes.filter(
      (driver: { group: Grouped | null; privacyUsage: unknown }) =>
        driver.group?.oceanId === oceanId && driver.privacyUsage,
    );
    const sum = (field: string): number =>
      used.reduce(
        (total: number, driver: Record<string, Record<string, number>>) => total + driver['privacyUsage']![field]!,
        0,
      );
    expect(privacyUsage).toEqual(
      used.length === 0
        ? null
        : {
            privateDistanceMeters: sum('privateDistanceMeters'),
            professionalDistanceMeters: sum('professionalDistanceMeters'),
          },
    );
  }
  expect(data.groups.some(({ privacyUsage }: Grouped) => privacyUsage)).toBe(true);
});

it.each([
  [403, 'FORBIDDEN', 'boxes', true],
  [500, 'UPSTREAM_UNAVAILABLE', 'boxes', false],
  [403, 'FORBIDDEN', 'drivers', false],
] as const)(
  'after %i (%s) of the list of %s, gives the groups of drivers only where the user has no boxes',
  async (status, code, endpoint, isGiven) => {
    await using app = await startTestApp();
    rejectRequests(app, endpoint, status);
    const { data, errors } = await app.execute('{ groups { oceanId } }');
    const ofDrivers = [...new Set(customerOf(app.sandbox).drivers.map(groupOf))].filter((id) => id !== undefined);
    expect(data.groups?.map(({ oceanId }: Grouped) => oceanId)).toEqual(isGiven ? ofDrivers.toSorted() : undefined);
    if (!isGiven) expect(errors).toMatchObject([{ path: ['groups'], extensions: { code } }]);
  },
);

/** The rows of each list, by the filter `groupIds`. */
async function filtered(app: TestApp, groupIds: readonly string[], deleted = '', headers = {}): Promise<Members> {
  const filter = `first: 200, filter: { groupIds: ${JSON.stringify(groupIds)}${deleted} }`;
  const query = `{ vehicles(${filter}) { ${rows} } drivers(${filter}) { ${rows} } }`;
  const { data, errors } = await app.execute(query, { headers });
  expect(errors).toBeUndefined();
  return { vehicles: idsOf(data.vehicles), drivers: idsOf(data.drivers) };
}

interface Members {
  readonly vehicles: readonly string[];
  readonly drivers: readonly string[];
}

/** The rows of each group, by its own lists. */
async function members(app: TestApp, filter = '', headers = {}): Promise<Map<string, Members>> {
  const args = `first: 200${filter && `, filter: { ${filter} }`}`;
  const query = `{ groups { oceanId vehicles(${args}) { ${rows} } drivers(${args}) { ${rows} } } }`;
  const { data, errors } = await app.execute(query, { headers });
  expect(errors).toBeUndefined();
  const groups = data.groups as Grouped[];
  return new Map(
    groups.map((group) => [group.oceanId, { vehicles: idsOf(group['vehicles']), drivers: idsOf(group['drivers']) }]),
  );
}

const none: Members = { vehicles: [], drivers: [] };

it('has the same vehicles and drivers as the filter groupIds, whatever rows name or leave out', async () => {
  const groupe = (id?: number) => ({ groupe: { ...(id && { id }), descriptionGrp: 'Group' } });
  const driver = (id: number, ...parts: object[]) => Object.assign({ individu: { id } }, ...parts) as object;
  const vehicle = (id: number, chauffeur: number | null, suppressionLogique = false) => ({
    vehicle: { id, suppressionLogique },
    ...(chauffeur !== null && { chauffeur: { id: chauffeur } }),
  });
  const box = (id: number, fitted: number, group: number, reporting = fitted) => ({
    detailedBoxDTO: { box: { id }, currentVehicule: { id: fitted } },
    ongletPositionVehicleDTO: { vehicle: { id: reporting }, group: { id: group } },
  });
  await using ocean = await startFakeOcean({
    drivers: () => ({
      body: [
        driver(11, groupe(100)),
        driver(12),
        driver(13, groupe(200)),
        driver(14, groupe()), // a group without an id
        { individu: { id: 15, suppressionLogique: true }, ...groupe(100) },
      ],
    }),
    vehicles: () => ({
      body: [
        vehicle(1, 11),
        vehicle(2, 12), // a driver without a group
        vehicle(3, null),
        vehicle(4, 13), // its silent box names another group than its driver
        vehicle(5, 13),
        vehicle(6, null), // only its silent box names a group
        vehicle(7, 11, true),
        vehicle(8, 99), // a driver whom the list does not name
        vehicle(9, 11), // the status of its box is that of vehicle 3
        vehicle(10, 14),
      ],
    }),
    boxes: () => ({ body: [box(71, 4, 100), box(72, 6, 300), box(73, 9, 300, 3), box(74, 20, 300)] }),
  });
  const env = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' };
  await using app = await startApp({ env });
  const expected = new Map<string, Members>([
    ['100', { vehicles: ['1', '4', '9'], drivers: ['11'] }],
    ['200', { vehicles: ['5'], drivers: ['13'] }],
    ['300', { vehicles: ['6'], drivers: [] }],
  ]);
  expect(await members(app)).toEqual(expected);
  expect(ocean.takeCalls()).toEqual({ drivers: 1, vehicles: 1, boxes: 1 });
  for (const [id, rowsOfGroup] of expected) expect(await filtered(app, [id]), id).toEqual(rowsOfGroup);
  expect(await filtered(app, ['100', '300', '100', '999'])).toEqual({
    vehicles: ['1', '4', '6', '9'],
    drivers: ['11'],
  });
  expect(await filtered(app, ['999'])).toEqual(none);
  expect(await filtered(app, [])).toEqual(none);
  const all = { vehicles: ['1', '4', '7', '9'], drivers: ['11', '15'] };
  expect((await members(app, 'deleted: INCLUDE')).get('100')).toEqual(all);
  expect(await filtered(app, ['100'], ', deleted: INCLUDE')).toEqual(all);
  expect(ocean.takeCalls()).toEqual({});
});

it('has the same vehicles and drivers as the filter groupIds in each customer, and none by the id of another', async () => {
  await using app = await startTestApp();
  const credential = await app.signIn('multi');
  const customers = [0, 1].map((index) => customerOf(app.sandbox, index));
  const perCustomer = customers.map(({ id }) => ({ ...credential, 'x-customer-id': String(id) }));
  const [own, others] = await Promise.all(perCustomer.map((headers) => members(app, '', headers)));
  const foreign = [...others!.keys()].filter((id) => !own!.has(id));
  expect(foreign.length).toBeGreaterThan(1);
  for (const [index, groups] of [own!, others!].entries()) {
    for (const [id, rowsOfGroup] of groups) {
      expect(await filtered(app, [id], '', perCustomer[index]), id).toEqual(rowsOfGroup);
    }
  }
  expect(await filtered(app, foreign, '', perCustomer[0])).toEqual(none);
});
