import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, startTestApp, type SandboxApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';

/* Filters and orders by dates and readings that come due, by groups and by energies. */

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({ env: { SANDBOX_VEHICLES: '150', SANDBOX_DRIVERS: '120' } });
});
afterAll(() => app[Symbol.asyncDispose]());

async function nodes(list: 'vehicles' | 'drivers', args: string, select: string): Promise<Record<string, never>[]> {
  const given = args === '' ? '' : `, ${args}`;
  const { data, errors } = await app.execute(`{ ${list}(first: 200${given}) { nodes { oceanId ${select} } } }`);
  expect(errors).toBeUndefined();
  return data[list].nodes;
}

const idsOf = (rows: readonly object[]): string[] => rows.map((row) => (row as { oceanId: string }).oceanId).sort();

interface Reading {
  valueKm: number | null;
}

interface Maintained {
  maintenanceVisits: { plannedAt: string | null; plannedOdometerKm: number | null }[];
  odometer: Reading | null;
  adjustedOdometer: Reading | null;
}
const maintained =
  'maintenanceVisits { plannedAt plannedOdometerKm } odometer { valueKm } adjustedOdometer { valueKm }';

it('finds vehicles with a visit planned before an instant, overdue ones included', async () => {
  const rows = await nodes('vehicles', '', maintained);
  const first = ({ maintenanceVisits }: Maintained) =>
    maintenanceVisits.map(({ plannedAt }) => plannedAt ?? '~').sort()[0];
  const dates = (rows as unknown as Maintained[]).flatMap((row) => first(row) ?? []).sort();
  const middle = dates[Math.floor(dates.length / 2)]!;
  const expected = rows.filter((row) => (first(row as unknown as Maintained) ?? '~') < middle);
  expect(expected.length).toBeGreaterThan(10);
  const order = 'orderBy: { field: MAINTENANCE_PLANNED_AT }';
  const found = await nodes('vehicles', `filter: { maintenanceDueBefore: "${middle}" }, ${order}`, maintained);
  expect(idsOf(found)).toEqual(idsOf(expected)); // one that is planned at the very instant does not match
  expect((found as unknown as Maintained[]).map(first)).toEqual(dates.filter((date) => date < middle));
});

it('finds vehicles that reach a planned reading within a distance, by the corrected odometer first', async () => {
  const rows = await nodes('vehicles', '', maintained);
  const left = ({ maintenanceVisits, odometer, adjustedOdometer }: Maintained): number => {
    const last = adjustedOdometer?.valueKm ?? odometer?.valueKm;
    const planned = maintenanceVisits.flatMap(({ plannedOdometerKm }) => plannedOdometerKm ?? []);
    return typeof last === 'number' && planned.length > 0 ? Math.min(...planned) - last : Infinity;
  };
  for (const kilometres of [0, 2000, 9000]) {
    const expected = rows.filter((row) => left(row as unknown as Maintained) <= kilometres);
    expect(idsOf(await nodes('vehicles', `filter: { maintenanceDueWithinKm: ${kilometres} }`, ''))).toEqual(
      idsOf(expected),
    );
    expect(expected.length).toBeGreaterThan(kilometres === 9000 ? 10 : 0);
  }
});

it('finds drivers whose licence expires before an instant, and counts those without a date', async () => {
  type Licensed = { profile: { licenceValidUntil: string | null } | null };
  const rows = await nodes('drivers', '', 'profile { licenceValidUntil }');
  const until = (row: unknown) => (row as Licensed).profile?.licenceValidUntil ?? null;
  const before = '2028-01-01T00:00:00Z';
  const expected = rows.filter((row) => (until(row) ?? '~') < before);
  expect(expected.length).toBeGreaterThan(3);
  const found = await nodes(
    'drivers',
    `filter: { licenceExpiresBefore: "${before}" }, orderBy: { field: LICENCE_VALID_UNTIL }`,
    'profile { licenceValidUntil }',
  );
  expect(idsOf(found)).toEqual(idsOf(expected));
  expect(found.map(until)).toEqual(expected.map(until).sort());
  const { data } = await app.execute('{ drivers { summary { withoutLicenceDateCount } } }');
  expect(data.drivers.summary.withoutLicenceDateCount).toBe(rows.filter((row) => until(row) === null).length);
});

it('finds drivers and vehicles by group', async () => {
  const drivers = (await nodes('drivers', '', 'group { oceanId description }')) as unknown as {
    oceanId: string;
    group: { oceanId: string; description: string } | null;
  }[];
  const { data } = await app.execute('{ drivers { summary { byGroup { key label count } } } }');
  const groups = data.drivers.summary.byGroup as { key: string | null; label: string | null; count: number }[];
  expect(groups.length).toBeGreaterThan(3);
  for (const { key, label, count } of groups) {
    const members = drivers.filter(({ group }) => (group?.oceanId ?? null) === key);
    expect({ label, count }).toEqual({ label: members[0]?.group?.description ?? null, count: members.length });
  }
  const [one, two] = groups.flatMap(({ key }) => key ?? []);
  const members = drivers.filter(({ group }) => [one, two].includes(group?.oceanId));
  const filter = `filter: { groupIds: ["${one}", "${two}"] }`;
  expect(idsOf(await nodes('drivers', filter, ''))).toEqual(idsOf(members));

  type Grouped = { group: { oceanId: string } | null };
  const vehicles = await nodes('vehicles', '', 'group { oceanId }');
  const grouped = vehicles.filter((row) => [one, two].includes((row as unknown as Grouped).group?.oceanId));
  expect(grouped.length).toBeGreaterThan(3);
  expect(idsOf(await nodes('vehicles', filter, ''))).toEqual(idsOf(grouped));
});

it.each([
  ['motorisations', 'byMotorisation', 'motorisation', (value: string) => value],
  ['energyIds', 'byEnergy', 'energyId', (value: string) => `"${value}"`],
] as const)('finds vehicles by %s and counts them %s', async (filter, count, field, write) => {
  const rows = (await nodes('vehicles', '', field)) as unknown as Record<string, string | null>[];
  const { data } = await app.execute(`{ vehicles { summary { ${count} { key count } } } }`);
  const counts = data.vehicles.summary[count] as { key: string | null; count: number }[];
  expect(new Map(counts.map(({ key, count: size }) => [key, size]))).toEqual(
    new Map([...Map.groupBy(rows, (row) => row[field] ?? null)].map(([key, { length }]) => [key, length])),
  );
  const value = counts.flatMap(({ key }) => key ?? [])[0]!;
  const found = await nodes('vehicles', `filter: { ${filter}: [${write(value)}] }`, '');
  expect(idsOf(found)).toEqual(idsOf(rows.filter((row) => row[field] === value)));
});

it('counts the vehicles with a planned visit', async () => {
  const rows = (await nodes('vehicles', '', maintained)) as unknown as Maintained[];
  const { data } = await app.execute('{ vehicles { summary { plannedMaintenanceCount } } }');
  const planned = rows.filter(({ maintenanceVisits }) => maintenanceVisits.length > 0);
  expect(data.vehicles.summary.plannedMaintenanceCount).toBe(planned.length);
});

it('reads the lists of drivers and silent boxes only for the group of a vehicle', async () => {
  await using cold = await startTestApp();
  const dates = 'maintenanceDueBefore: "2026-07-01T00:00:00Z", maintenanceDueWithinKm: 100, energyIds: ["1"]';
  await cold.execute(`{ vehicles(filter: { ${dates} }) { totalCount } }`);
  expect(cold.takeCalls()).toEqual({ vehicles: 1 });
  await cold.execute('{ vehicles(filter: { groupIds: ["1"] }) { totalCount } }');
  expect(cold.takeCalls()).toEqual({ drivers: 1, boxes: 1 });
});

it('is an error, and no empty list, where Ocean rejects the drivers that name the groups', async () => {
  await using ocean = await startFakeOcean({
    vehicles: () => ({ body: [{ vehicle: { id: 1 } }] }),
    drivers: () => ({ status: 403, body: {} }),
  });
  await using behind = await startApp({
    env: { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'robot', OCEAN_PASSWORD: 'robot' },
  });
  const { data, errors } = await behind.execute('{ vehicles(filter: { groupIds: ["1"] }) { totalCount } }');
  expect(data.vehicles).toBeNull();
  expect(errors).toMatchObject([{ path: ['vehicles'], extensions: { code: 'FORBIDDEN' } }]);
});

it.each([
  ['vehicles', 'maintenanceDueWithinKm: -1', 'filter.maintenanceDueWithinKm'],
  ['vehicles', 'energyIds: ["diesel"]', 'filter.energyIds'],
  ['vehicles', 'groupIds: ["x"]', 'filter.groupIds'],
  ['drivers', 'groupIds: ["x"]', 'filter.groupIds'],
])('rejects %s with %s, naming the field', async (list, filter, argument) => {
  const { errors } = await app.execute(`{ ${list}(filter: { ${filter} }) { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});
