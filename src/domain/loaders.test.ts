import { afterEach, expect, test, vi } from 'vitest';
import { Caller } from '../identity/caller.ts';
import { testReads } from '../../test/support/domain/reads.ts';
import { Loaders } from './loaders.ts';

const { reads } = testReads(() => []);
const serviceAccount = { kind: 'service-account', digest: 'digest' } as const;
const forCustomer = vi.spyOn(Caller.prototype, 'forCustomer');
afterEach(() => forCustomer.mockClear());

function loadersOf(customerId: string | null): Loaders {
  return new Loaders(new Caller(serviceAccount, customerId), reads());
}

test('rows of the request’s customer build no further caller', () => {
  const loaders = loadersOf('7');
  const sets = new Set(Array.from({ length: 1000 }, () => loaders.of('7')).concat(loaders.of(), loaders.of(null)));
  expect(sets.size).toBe(1);
  expect(forCustomer).not.toHaveBeenCalled();
});

test('rows of another customer build one caller, however many they are', () => {
  const loaders = loadersOf(null);
  const sets = new Set(Array.from({ length: 1000 }, () => loaders.of('8')));
  expect([...sets].map(({ customerId }) => customerId)).toEqual(['8']);
  expect(forCustomer).toHaveBeenCalledTimes(1);
  expect(loaders.of()).not.toBe(loaders.of('8'));
});

test('an id that is not an int64 is rejected each time', () => {
  const loaders = loadersOf('7');
  for (const id of ['', 'seven', '07'])
    expect(() => loaders.of(id)).toThrow('customerId must be the digits of an int64');
});

test('after a write the loaders of every customer are new', () => {
  const loaders = loadersOf('7');
  const before = [loaders.of(), loaders.of('8')];
  loaders.renew();
  expect(loaders.of()).not.toBe(before[0]);
  expect(loaders.of('8')).not.toBe(before[1]);
});
