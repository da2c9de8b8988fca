import { expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { startApp, startTestApp, takeCalls, testNow } from '../support/app.ts';

const queries = [
  '{ nonCommunicatingBoxes(first: 5) { totalCount isStale nodes { id serialNumber silence { days } vehicle { registration driver { lastName privacySchedules { id slots { day start end } } } } } } }',
  '{ vehicles(first: 5, orderBy: { field: ODOMETER, direction: DESC }) { edges { cursor node { id registration position { at latitude } assignments { driver { lastName } } } } pageInfo { endCursor } } }',
  '{ vehicles(first: 2) { nodes { steps(date: "2026-06-10") { id distanceMeters polyline { latitude } } } } entities { id name } }',
  '{ drivers(first: 5) { nodes { privacyUsage(input: { period: { start: "2026-05-01T00:00:00Z", end: "2026-06-01T00:00:00Z" } }) { privateDistanceMeters lines { fuelLitres } } } } }',
];

it('returns and costs the same with OCEAN_URL set to a sandbox of its own', async () => {
  await using embedded = await startTestApp();
  const sandbox = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30, now: () => new Date(testNow) });
  const account = { OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  await using separate = await startApp({ env: { OCEAN_URL: sandbox.url, ...account } });
  for (const query of queries) {
    const expected = await embedded.execute(query);
    expect(expected.errors).toBeUndefined();
    expect(await separate.execute(query)).toEqual(expected);
    expect(takeCalls(sandbox)).toEqual(embedded.takeCalls());
  }
  await sandbox.stop();
});
