import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { RequestQueue } from './request-queue.ts';

/** Waits for the event-loop turns between one start and the next. */
async function nextStart(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
}

function startQueue(limits: Partial<ConstructorParameters<typeof RequestQueue>[0]> = {}) {
  const clock = { millis: 0 };
  const options = { maxRequestsInFlight: Infinity, maxQueueMillis: 100, ...limits };
  const queue = new RequestQueue(options, () => clock.millis);
  const started: string[] = [];
  /** Enters a request that uses the processor for `takesMillis`. */
  const enter = (name: string, takesMillis: number, caller = 'a caller'): void =>
    queue.enter(caller, () => {
      started.push(name);
      clock.millis += takesMillis;
      queue.leave();
    });
  /** Enters `arrivals` requests of 10 ms before each turn; returns how many were rejected. */
  const turns = async (count: number, arrivals: number): Promise<number> => {
    let rejected = 0;
    for (let turn = 0; turn < count; turn += 1) {
      for (let arrival = 0; arrival < arrivals; arrival += 1) {
        if (queue.isOverloaded('a caller')) rejected += 1;
        else enter('new', 10);
      }
      await nextStart();
      clock.millis += 1;
    }
    return rejected;
  };
  return { clock, queue, started, enter, turns };
}

it('starts a few milliseconds of work at once, and the rest one by one, in order', async () => {
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

it('leaves idle turns between those that work, in which Node accepts connections', async () => {
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

it('rejects new requests once the oldest has waited too long for a second, and no more than necessary', async () => {
  const { turns } = startQueue();
  // Two arrive in a turn of 11 ms that starts one: after a second some 90 wait, the oldest for half a second.
  const rejectedEarly = await turns(90, 2);
  expect(rejectedEarly).toBe(0);
  const rejectedWhileOverloaded = await turns(60, 2);
  expect(rejectedWhileOverloaded).toBe(80);
  // The queue has its target length: from now on every other request is rejected.
  const rejected = await turns(400, 2);
  expect(rejected / 400).toBeGreaterThan(0.9);
  expect(rejected / 400).toBeLessThan(1.2);
});

it('rejects nothing for a burst of less than a second, nor after a time without new requests', async () => {
  const { clock, turns } = startQueue();
  expect(await turns(1, 80)).toBe(0);
  expect(await turns(85, 0)).toBe(0);
  await turns(300, 2);
  await turns(300, 0);
  clock.millis += 5000;
  expect(await turns(20, 2)).toBe(0);
});

it('is full when the maximum number of requests is in flight, queued ones included', () => {
  const { queue } = startQueue({ maxRequestsInFlight: 2, maxQueueMillis: Infinity });
  queue.enter('a caller', () => undefined);
  expect(queue.isFull).toBe(false);
  queue.enter('a caller', () => undefined);
  expect(queue.isFull).toBe(true);
  queue.leave();
  expect(queue.isFull).toBe(false);
});

it('serves the caller next that has used the least processor time, whichever came first', async () => {
  const { started, enter } = startQueue();
  for (let count = 1; count <= 5; count += 1) enter(`slow ${count}`, 500, 'slow');
  for (let count = 1; count <= 4; count += 1) enter(`quick ${count}`, 10, 'quick');
  for (let count = 0; count < 9; count += 1) await nextStart();
  // The first was started before any other arrived.
  expect(started).toEqual([
    'slow 1',
    ...['quick 1', 'quick 2', 'quick 3', 'quick 4'],
    ...['slow 2', 'slow 3', 'slow 4', 'slow 5'],
  ]);
});

it('gives an idle caller no credit', async () => {
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

it('rejects the caller that sends too much, and no other', async () => {
  const { queue, clock, enter } = startQueue();
  for (let turn = 0; turn < 200; turn += 1) {
    for (let count = 0; count < 2; count += 1) if (!queue.isOverloaded('greedy')) enter('greedy', 10, 'greedy');
    await nextStart();
    clock.millis += 1;
  }
  expect(queue.isOverloaded('greedy')).toBe(true);
  expect(queue.isOverloaded('modest')).toBe(false);
  enter('modest', 1, 'modest');
  expect(queue.isOverloaded('modest')).toBe(false);
});

it('rejects all when callers with one request each wait too long for a second', async () => {
  const { queue, clock, enter } = startQueue();
  let rejected = 0;
  for (let turn = 0; turn < 300; turn += 1) {
    for (const twin of ['a', 'b']) {
      if (queue.isOverloaded(`${twin}${turn}`)) rejected += 1;
      else enter('one', 10, `${twin}${turn}`);
    }
    await nextStart();
    clock.millis += 1;
  }
  expect(rejected).toBeGreaterThan(100);
});

it('resumes a yielded operation behind those of callers that have used less', async () => {
  const { clock, queue, started, enter } = startQueue();
  let slicesLeft = 5;
  const work = (): void => {
    started.push('slice');
    clock.millis += 10;
    slicesLeft -= 1;
    if (slicesLeft > 0) queue.resume('greedy', work);
  };
  queue.enter('greedy', work);
  enter('one', 1, 'modest');
  enter('two', 1, 'modest');
  for (let start = 0; start < 7; start += 1) await nextStart();
  expect(started).toEqual(['slice', 'one', 'two', 'slice', 'slice', 'slice', 'slice']);
});

it('resumes in a later turn, even when nothing else is queued', async () => {
  const { queue, started } = startQueue();
  queue.resume('a caller', () => started.push('rest'));
  expect(started).toEqual([]);
  await nextStart();
  expect(started).toEqual(['rest']);
});
