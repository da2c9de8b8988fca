import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RequestQueue } from './request-queue.ts';

/** As many turns of the event loop as pass between one start and the next. */
async function nextStart(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

function startQueue(limits: Partial<ConstructorParameters<typeof RequestQueue>[0]> = {}) {
  const clock = { millis: 0 };
  const options = { maxRequestsUnderWay: Infinity, maxQueueMillis: 100, ...limits };
  const queue = new RequestQueue(options, () => clock.millis);
  const started: string[] = [];
  /** A request that takes the processor so long. */
  const enter = (name: string, takesMillis: number): void =>
    queue.enter(() => {
      started.push(name);
      clock.millis += takesMillis;
      queue.leave();
    });
  /** So many newcomers before each turn, of which each takes 10 ms; how many of them were refused. */
  const turns = async (count: number, newcomers: number): Promise<number> => {
    let refused = 0;
    for (let turn = 0; turn < count; turn += 1) {
      for (let newcomer = 0; newcomer < newcomers; newcomer += 1) {
        if (queue.isFull()) refused += 1;
        else enter('newcomer', 10);
      }
      await nextStart();
      clock.millis += 1;
    }
    return refused;
  };
  return { clock, queue, started, enter, turns };
}

it('starts at once what takes a few milliseconds, and the rest one after the other, in order', async () => {
  const { started, enter } = startQueue();
  for (const name of ['a', 'b', 'c', 'd', 'e']) enter(name, 3);
  expect(started).toEqual(['a', 'b']);
  await nextStart();
  expect(started).toEqual(['a', 'b', 'c']);
  enter('f', 3);
  await nextStart();
  await nextStart();
  expect(started).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

it('leaves turns free between those that work, for Node to accept connections in', async () => {
  const { started, enter } = startQueue();
  for (const name of ['a', 'b', 'c']) enter(name, 10);
  const perTurn: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const before = started.length;
    await nextTurn();
    perTurn.push(started.length - before);
  }
  expect(perTurn).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
});

it('refuses newcomers once the first in line has waited too long for a second, and no more than it must', async () => {
  const { turns } = startQueue();
  // Two come in a turn of 11 ms that starts one: after a second some 90 wait, and the first of them since half a second.
  const refusedEarly = await turns(90, 2);
  expect(refusedEarly).toBe(0);
  const refusedWhileBehind = await turns(60, 2);
  expect(refusedWhileBehind).toBe(80);
  // The line is as short as it may be: from now on every other one is refused.
  const refused = await turns(400, 2);
  expect(refused / 400).toBeGreaterThan(0.9);
  expect(refused / 400).toBeLessThan(1.2);
});

it('refuses nobody for a burst that is over within a second, nor after a time without newcomers', async () => {
  const { clock, turns } = startQueue();
  expect(await turns(1, 80)).toBe(0);
  expect(await turns(85, 0)).toBe(0);
  await turns(300, 2);
  await turns(300, 0);
  clock.millis += 5000;
  expect(await turns(20, 2)).toBe(0);
});

it('is full when as many requests are under way as may be, those that wait included', () => {
  const { queue } = startQueue({ maxRequestsUnderWay: 2, maxQueueMillis: Infinity });
  queue.enter(() => undefined);
  expect(queue.isFull()).toBe(false);
  queue.enter(() => undefined);
  expect(queue.isFull()).toBe(true);
  queue.leave();
  expect(queue.isFull()).toBe(false);
});
