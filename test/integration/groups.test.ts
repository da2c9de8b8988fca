import { expect, it } from 'vitest';
import type { Driver, Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import { startTestApp } from '../support/app.ts';
import { customerOf, silentVehicles } from '../support/expected.ts';
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
