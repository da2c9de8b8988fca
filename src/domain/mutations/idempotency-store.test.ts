import { expect, it } from 'vitest';
import { Driver } from '../driver/driver.type.ts';
import { LocalIdempotencyStore } from './idempotency-store.ts';
import { storeByReference } from './serialized-outcome.ts';

it('stores an outcome without rows: the same key again gets the driver by id, to be read again', async () => {
  storeByReference(Driver);
  const driver = Object.assign(new Driver('7', '1'), { lastName: 'Noël' });
  const store = new LocalIdempotencyStore();
  const change = () =>
    store.once(
      'key',
      'input',
      () => Promise.resolve({ driver, userErrors: [] }),
      () => true,
    );
  expect((await change()).outcome.driver).toBe(driver);
  const { outcome: again } = await change();
  expect(again).toEqual({ driver: new Driver('7', '1'), userErrors: [] });
  expect(again.driver.lastName).toBeUndefined();
});
