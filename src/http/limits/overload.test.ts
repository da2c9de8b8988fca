import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Overload } from './overload.ts';

function startOverload() {
  const clock = { millis: 0 };
  const overload = new Overload({ maxRequestsUnderWay: Infinity, maxEventLoopDelayMillis: 100 }, () => clock.millis);
  /** Turns of the event loop, each with two requests of which the first takes so long; what the second is told. */
  const turns = async (count: number, takesMillis: number): Promise<boolean[]> => {
    const told: boolean[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      expect(overload.isTooMuch()).toBe(false); // the first of a turn never waited
      clock.millis += takesMillis;
      told.push(overload.isTooMuch());
      await nextTurn();
      clock.millis += 1;
    }
    return told;
  };
  return { clock, overload, turns };
}

it('is there for what comes late in a turn, once turns have been long for a second, until one is short', async () => {
  const { turns } = startOverload();
  expect(await turns(6, 300)).toEqual([false, false, false, true, true, true]);
  expect(await turns(1, 50)).toEqual([false]);
  expect(await turns(4, 300)).toEqual([false, false, false, true]);
});

it('is not there when turns are long now and then', async () => {
  const { turns } = startOverload();
  for (let count = 0; count < 5; count += 1) {
    expect(await turns(2, 400)).toEqual([false, false]);
    expect(await turns(1, 10)).toEqual([false]);
  }
});

it('is not there for those who come after nobody did', async () => {
  const { clock, turns } = startOverload();
  await turns(6, 300);
  clock.millis += 5000;
  expect(await turns(1, 900)).toEqual([false]);
});

it('is there when as many requests are under way as may be', () => {
  const overload = new Overload({ maxRequestsUnderWay: 2, maxEventLoopDelayMillis: Infinity });
  overload.begin();
  expect(overload.isTooMuch()).toBe(false);
  overload.begin();
  expect(overload.isTooMuch()).toBe(true);
  overload.end();
  expect(overload.isTooMuch()).toBe(false);
});
