import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { customerOf, daysSilent, silentVehicles } from '../support/expected.ts';
import type { Vehicle } from '../../packages/sandbox/src/fleet/model.ts';

const counts = 'key label count';

it('counts the filtered boxes, not the page', async () => {
  await using app = await startTestApp();
  const { data, errors } = await app.execute(`{ nonCommunicatingBoxes(first: 1, filter: { silentForMoreThanDays: 10 }) {
    nodes { id } totalCount summary { qualifiedCount unqualifiedCount neverCommunicatedCount byEntity { ${counts} } byDaysSilent { fromDays toDays count } }
  } }`);
  expect(errors).toBeUndefined();
  const passing = silentVehicles(customerOf(app.sandbox)).filter((vehicle) => (daysSilent(vehicle) ?? -1) > 10);
  const qualified = passing.filter(({ box }) => box.silence!.isQualified).length;
  const { totalCount, nodes, summary } = data.nonCommunicatingBoxes;
  expect(nodes).toHaveLength(1);
  expect(totalCount).toBe(passing.length);
  expect(summary).toMatchObject({
    qualifiedCount: qualified,
    unqualifiedCount: passing.length - qualified,
    neverCommunicatedCount: passing.filter(({ box }) => box.silence!.lastCommunicatedAt === null).length,
  });
  expect(byKey(summary.byEntity)).toEqual(countEntities(passing));
  expect(summary.byDaysSilent).toEqual(
    [0, 2, 8, 31, 91, 366].map((fromDays, index, starts) => {
      const toDays = index + 1 < starts.length ? starts[index + 1]! - 1 : null;
      const isWithin = (days: number): boolean => days >= fromDays && days <= (toDays ?? Infinity);
      return { fromDays, toDays, count: passing.filter((vehicle) => isWithin(daysSilent(vehicle) ?? -1)).length };
    }),
  );
  expect(app.takeCalls()).toEqual({ boxes: 1 });
});

it('counts all vehicles', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute(
    `{ vehicles(first: 1) { summary { privacyEnabledCount withoutDriverCount byEntity { ${counts} } byMake { ${counts} } } } }`,
  );
  const { vehicles } = customerOf(app.sandbox);
  const { summary } = data.vehicles;
  expect(summary).toMatchObject({
    privacyEnabledCount: vehicles.filter(({ privacyEnabled }) => privacyEnabled).length,
    withoutDriverCount: vehicles.filter(({ driver }) => driver === null).length,
  });
  expect(byKey(summary.byEntity)).toEqual(countEntities(vehicles));
  const makes = Map.groupBy(vehicles, ({ model }) => model.make);
  expect(byKey(summary.byMake)).toEqual(
    Object.fromEntries([...makes].map(([make, rows]) => [make, [make, rows.length]])),
  );
});

it('counts all drivers', async () => {
  await using app = await startTestApp();
  const { data } = await app.execute('{ drivers(first: 1) { summary { withVehicleCount withAccountCount } } }');
  const { drivers } = customerOf(app.sandbox);
  expect(data.drivers.summary).toEqual({
    withVehicleCount: drivers.filter(({ vehicle }) => vehicle).length,
    withAccountCount: drivers.filter(({ account }) => account).length,
  });
});

function byKey(groups: readonly { key: string; label: string; count: number }[]) {
  return Object.fromEntries(groups.map(({ key, label, count }) => [key, [label, count]]));
}

function countEntities(vehicles: readonly Vehicle[]) {
  const groups = Map.groupBy(vehicles, ({ entity }) => entity);
  return Object.fromEntries([...groups].map(([{ id, name }, rows]) => [String(id), [name, rows.length]]));
}
