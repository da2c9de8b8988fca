import { expect, it } from 'vitest';
import { startApp } from '../../support/app.ts';
import { startFakeOcean } from '../../support/ocean/fake-ocean.ts';
import { vehicleRow } from '../../support/ocean/rows.ts';

const smallest = '1000000';
const query = '{ vehicles { totalCount } }';

it('reads of one tenant evict no cached list of another', async () => {
  const rows = Array.from({ length: 300 }, (_, id) => vehicleRow(id + 1, `registration ${String(id)}`));
  let isGreedy = false;
  await using ocean = await startFakeOcean({ vehicles: () => ({ body: isGreedy ? rows : rows.slice(0, 10) }) });
  await using app = await startApp({
    env: { OCEAN_URL: ocean.url, SNAPSHOT_MAX_BYTES: smallest, ANSWERS_MAX_BYTES: '0' },
  });
  const small = { 'x-auth-token': 'small' };
  const greedy = (customer: number) => ({ 'x-auth-token': 'greedy', 'x-customer-id': String(customer) });
  const read = async (headers: Record<string, string>) =>
    (await app.execute(query, { headers })).data.vehicles.totalCount as number;
  expect(await read(small)).toBe(10);
  isGreedy = true;
  for (let customer = 1; customer <= 40; customer += 1) expect(await read(greedy(customer))).toBe(300);
  expect(ocean.takeCalls()).toEqual({ vehicles: 41 });
  expect([await read(small), ocean.takeCalls()]).toEqual([10, {}]);
  expect([await read(greedy(40)), ocean.takeCalls()]).toEqual([300, {}]);
  // The limit applies: the list that was read first is evicted.
  expect([await read(greedy(1)), ocean.takeCalls()]).toEqual([300, { vehicles: 1 }]);
});
