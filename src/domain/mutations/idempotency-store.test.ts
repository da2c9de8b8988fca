import { expect, it } from 'vitest';
import { Driver } from '../driver/driver.type.ts';
import { LocalIdempotencyStore } from './idempotency-store.ts';

it('what is kept of a change holds no row: who asks again gets the driver by number, to be read anew', async () => {
  const driver = Object.assign(new Driver('7', '1'), { lastName: 'Noël' });
  const replays = new LocalIdempotencyStore();
  const change = () =>
    replays.once(
      'key',
      'asked',
      () => Promise.resolve({ driver, userErrors: [] }),
      () => true,
    );
  expect((await change()).driver).toBe(driver);
  const again = await change();
  expect(again).toEqual({ driver: new Driver('7', '1'), userErrors: [] });
  expect(again.driver.lastName).toBeUndefined();
});
