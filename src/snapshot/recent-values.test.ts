import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { RecentValues } from './recent-values.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('are computed once for each source, and again after an eviction', () => {
  const values = new RecentValues(300);
  const [one, other] = [{}, {}];
  let computed = 0;
  const of = (source: object): number => values.of(source, 60, () => (computed += 1));
  expect([of(one), of(one), of(other), of(one)]).toEqual([1, 1, 2, 3]);
});

it('do not retain their sources', async () => {
  const values = new RecentValues(1000);
  const source = new WeakRef({ bytes: Buffer.alloc(10) });
  values.of(source.deref()!, 10, () => 'value');
  await turn(); // a WeakRef keeps its target alive until the end of the turn
  collectGarbage();
  expect(source.deref()).toBeUndefined();
});
