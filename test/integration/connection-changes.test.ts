import { expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../support/ocean/rows.ts';

const page = (place: string) =>
  `query ($cursor: String) { vehicles(${place}) { nodes { registration } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
const headers = { 'x-auth-token': 'a-token' };
const noTtl = { SNAPSHOT_TTL_MS: '0' };

async function startChangingFleet(...registrations: (string | null)[]) {
  const fleet = { rows: registrations.map((registration, index) => vehicleRow(index + 1, registration)) };
  const ocean = await startFakeOcean({ vehicles: () => ({ body: fleet.rows }) });
  const app = await startApp({ env: { OCEAN_URL: ocean.url, ...noTtl } });
  const read = async (place: string, cursor?: string) => {
    const { data } = await app.execute(page(place), { headers, variables: { cursor } });
    const { nodes, ...rest } = data.vehicles;
    return { ...rest, registrations: nodes.map((node: { registration: string }) => node.registration) };
  };
  const dispose = async (): Promise<void> => {
    await app[Symbol.asyncDispose]();
    await ocean[Symbol.asyncDispose]();
  };
  return { fleet, read, [Symbol.asyncDispose]: dispose };
}

it('shows no row twice and skips none when rows come before the cursor', async () => {
  await using changing = await startChangingFleet('C', 'D', 'E', 'F');
  const { fleet, read } = changing;
  const first = await read('first: 2, after: $cursor');
  expect(first.registrations).toEqual(['C', 'D']);
  fleet.rows.push(vehicleRow(98, 'A'), vehicleRow(99, 'B'));
  const second = await read('first: 2, after: $cursor', first.pageInfo.endCursor);
  expect(second).toMatchObject({ registrations: ['E', 'F'], totalCount: 6 });
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

it('goes on after the row of the cursor when that row has gone', async () => {
  await using changing = await startChangingFleet('A', 'B', 'C', 'D');
  const { fleet, read } = changing;
  const first = await read('first: 2, after: $cursor');
  fleet.rows = fleet.rows.filter(({ vehicle }) => !['A', 'B'].includes(vehicle.immatriculation ?? ''));
  const second = await read('first: 2, after: $cursor', first.pageInfo.endCursor);
  expect(second.registrations).toEqual(['C', 'D']);
});

it('goes back before the row of the cursor when that row has gone and others came', async () => {
  await using changing = await startChangingFleet('A', 'C', 'E', 'G');
  const { fleet, read } = changing;
  const last = await read('last: 2, before: $cursor');
  expect(last.registrations).toEqual(['E', 'G']);
  fleet.rows = [...fleet.rows.filter(({ vehicle }) => vehicle.immatriculation !== 'E'), vehicleRow(99, 'D')];
  const before = await read('last: 2, before: $cursor', last.pageInfo.startCursor);
  expect(before.registrations).toEqual(['C', 'D']);
});

it('distinguishes rows of equal value, or of none, by their id', async () => {
  await using changing = await startChangingFleet('A', null, 'A', null, 'A', null);
  const { read } = changing;
  const seen: (string | null)[] = [];
  let cursor: string | undefined;
  for (let step = 0; step < 6; step++) {
    const one = await read('first: 1, after: $cursor', cursor);
    seen.push(...one.registrations);
    cursor = one.pageInfo.endCursor;
  }
  expect(seen).toEqual(['A', 'A', 'A', null, null, null]);
});

it('gives an empty page after the last row, and still knows where it lies', async () => {
  await using changing = await startChangingFleet('A', 'B');
  const { read } = changing;
  const all = await read('first: 5, after: $cursor');
  expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  const past = await read('first: 5, after: $cursor', all.pageInfo.endCursor);
  expect(past).toEqual({
    registrations: [],
    totalCount: 2,
    pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: true },
  });
});

it('drops a row without an id and a row that came twice', async () => {
  await using changing = await startChangingFleet('A', 'B');
  const { fleet, read } = changing;
  fleet.rows.push(vehicleRow(1, 'A'), { vehicle: { immatriculation: 'X' } } as never, null as never, {} as never);
  expect(await read('first: 5, after: $cursor')).toMatchObject({ registrations: ['A', 'B'], totalCount: 2 });
});
