import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

const query = `query ($id: ID!) {
  driver(by: { id: $id }) { privacySchedules(kinds: [RECURRING]) { isValidityReadable slots { day start end } } }
}`;

/** A driver with weekly hours, as the sandbox has them, and what the graph shows of them under a fault. */
async function underFault(change: 'without-id' | 'same-id' | 'without-driver' | 'ends-before-start') {
  await using app = await startTestApp({ env: { SNAPSHOT_TTL_MS: '0' } });
  const { data } = await app.execute('{ drivers(first: 1, filter: { hasPrivacySchedule: true }) { nodes { id } } }');
  const variables = { id: data.drivers.nodes[0].id as string };
  const before = await app.execute(query, { variables });
  app.sandbox.faults.add({ fault: { kind: 'rows', change }, on: { endpoint: 2 } });
  app.takeCalls();
  const after = await app.execute(query, { variables });
  const calls = app.takeCalls();
  const hoursOf = (response: typeof after) =>
    (response.data.driver.privacySchedules as { slots: object[] }[] | null)?.flatMap(({ slots }) => slots) ?? null;
  return { before: hoursOf(before), after: hoursOf(after), result: after, calls };
}

it.each(['without-id', 'same-id', 'without-driver', 'ends-before-start'] as const)(
  'shows no driver with fewer private hours where the sandbox sends rows %s',
  async (change) => {
    const { before, after, calls } = await underFault(change);
    expect(before?.length).toBeGreaterThan(0);
    expect(after).toEqual(expect.arrayContaining(before ?? []));
    expect(after).toHaveLength(before?.length ?? 0);
    expect(calls).toEqual({ drivers: 1, recurring: 1 });
  },
);

it('reports that dates which contradict each other could not be read', async () => {
  const { result } = await underFault('ends-before-start');
  const readable = (result.data.driver.privacySchedules as { isValidityReadable: boolean }[]).map(
    ({ isValidityReadable }) => isValidityReadable,
  );
  expect(new Set(readable)).toEqual(new Set([false]));
});

it.each([
  ['rejected', { kind: 'status', status: 403 }],
  ['incomplete', { kind: 'rows', change: 'missing', rowShare: 1 }],
] as const)('shows the hours of each driver where the list without a driver is %s', async (_name, fault) => {
  await using sound = await startTestApp();
  await using app = await startTestApp();
  const several = '{ drivers(first: 5) { nodes { id privacySchedules(kinds: [RECURRING]) { id } } } }';
  const { data } = await sound.execute(several);
  const rule = app.sandbox.faults.add({ fault, on: { endpoint: 2, without: 'individuId' } });
  expect((await app.execute(several)).data).toEqual(data);
  expect(app.takeCalls()['recurring']).toBeGreaterThan(5); // the list, then one by one
  expect(app.sandbox.faults.list().find(({ id }) => id === rule.id)?.fired).toBeGreaterThan(0);
});
