import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RequestQueue } from './request-queue.ts';

/** As many turns of the event loop as pass between one start and the next. */
async function nextStart(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

function startQueue(limits: Partial<ConstructorParameters<typeof RequestQueue>[0]> = {}) {
  const clock = { millis: 0 };
  const options = { maxRequestsInFlight: Infinity, maxQueueMillis: 100, ...limits };
  const queue = new RequestQueue(options, () => clock.millis);
  const started: string[] = [];
  /** A request that takes the processor so long. */
  const enter = (name: string, takesMillis: number, caller = 'a caller'): void =>
    queue.enter(caller, () => {
      started.push(name);
      clock.millis += takesMillis;
      queue.leave();
    });
  /** So many newcomers before each turn, of which each takes 10 ms; how many of them were refused. */
  const turns = async (count: number, newcomers: number): Promise<number> => {
    let refused = 0;
    for (let turn = 0; turn < count; turn += 1) {
      for (let newcomer = 0; newcomer < newcomers; newcomer += 1) {
        if (queue.isFull('a caller')) refused += 1;
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
  const { queue } = startQueue({ maxRequestsInFlight: 2, maxQueueMillis: Infinity });
  queue.enter('a caller', () => undefined);
  expect(queue.isFull('another')).toBe(false);
  queue.enter('a caller', () => undefined);
  expect(queue.isFull('another')).toBe(true);
  queue.leave();
  expect(queue.isFull('another')).toBe(false);
});

it('serves the caller next that has used least of the processor, whoever came first', async () => {
  const { started, enter } = startQueue();
  for (let count = 1; count <= 5; count += 1) enter(`slow ${count}`, 500, 'slow');
  for (let count = 1; count <= 4; count += 1) enter(`quick ${count}`, 10, 'quick');
  for (let count = 0; count < 9; count += 1) await nextStart();
  // The first was started before anybody else was there.
  expect(started).toEqual([
    'slow 1',
    ...['quick 1', 'quick 2', 'quick 3', 'quick 4'],
    ...['slow 2', 'slow 3', 'slow 4', 'slow 5'],
  ]);
});

it('lets nobody save up turns by staying away', async () => {
  const { started, enter } = startQueue();
  enter('idle', 1, 'idle');
  for (let count = 1; count <= 8; count += 1) enter(`busy ${count}`, 100, 'busy');
  for (let count = 0; count < 4; count += 1) await nextStart();
  for (let count = 1; count <= 4; count += 1) enter(`late ${count}`, 100, 'idle');
  for (let count = 0; count < 8; count += 1) await nextStart();
  const late = started.map((name, index) => (name.startsWith('late') ? index : -1)).filter((index) => index >= 0);
  const busyBetween = (late[3] ?? 0) - (late[0] ?? 0) - 3;
  expect(busyBetween).toBeGreaterThanOrEqual(2);
});

it('rejects the caller that asks too much, and nobody else', async () => {
  const { queue, clock, enter } = startQueue();
  for (let turn = 0; turn < 200; turn += 1) {
    for (let count = 0; count < 2; count += 1) if (!queue.isFull('greedy')) enter('greedy', 10, 'greedy');
    await nextStart();
    clock.millis += 1;
  }
  expect(queue.isFull('greedy')).toBe(true);
  expect(queue.isFull('modest')).toBe(false);
  enter('modest', 1, 'modest');
  expect(queue.isFull('modest')).toBe(false);
});

it('rejects everybody when callers with one request each wait too long for a second', async () => {
  const { queue, clock, enter } = startQueue();
  let rejected = 0;
  for (let turn = 0; turn < 300; turn += 1) {
    for (const twin of ['a', 'b']) {
      if (queue.isFull(`${twin}${turn}`)) rejected += 1;
      else enter('one', 10, `${twin}${turn}`);
    }
    await nextStart();
    clock.millis += 1;
  }
  expect(rejected).toBeGreaterThan(100);
});

it('goes on with an operation that has yielded behind those of callers that have used less', async () => {
  const { clock, queue, started, enter } = startQueue();
  let slicesLeft = 5;
  const work = (): void => {
    started.push('slice');
    clock.millis += 10;
    slicesLeft -= 1;
    if (slicesLeft > 0) queue.goOn('greedy', work);
  };
  queue.enter('greedy', work);
  enter('one', 1, 'modest');
  enter('two', 1, 'modest');
  for (let start = 0; start < 7; start += 1) await nextStart();
  expect(started).toEqual(['slice', 'one', 'two', 'slice', 'slice', 'slice', 'slice']);
});

it('goes on in a later turn, also when nothing else is to do', async () => {
  const { queue, started } = startQueue();
  queue.goOn('a caller', () => started.push('rest'));
  expect(started).toEqual([]);
  await nextStart();
  expect(started).toEqual(['rest']);
});
