import { expect, it } from 'vitest';
import { Oracle } from '../bench/mixed/oracle.ts';
import { spreadOf } from '../bench/spread.ts';

it('counts a hit only while no list of the caller that it reads has changed', () => {
  const oracle = new Oracle();
  const read = { key: 'hours of tenant 0', tenant: 0, lists: ['hours'] };
  const first = oracle.lookup(read);
  const second = oracle.lookup(read); // the first response has not arrived
  first.onResponse();
  const third = oracle.lookup(read);
  oracle.change(1, 'hours');
  oracle.change(0, 'positions');
  const afterOthers = oracle.lookup(read);
  oracle.change(0, 'hours');
  const afterOwn = oracle.lookup(read);
  second.onResponse(); // computed before the change
  const afterLate = oracle.lookup(read);
  afterLate.onResponse();
  const last = oracle.lookup(read);
  const hits = [first, second, third, afterOthers, afterOwn, afterLate, last].map(({ isHit }) => isHit);
  expect(hits).toEqual([false, false, true, true, false, false, true]);
});

it('measures the spread between the quartiles', () => {
  expect(spreadOf([10, 100, 9, 11, 12])).toEqual({ median: 11, least: 9, most: 100, share: 2 / 11 });
});
