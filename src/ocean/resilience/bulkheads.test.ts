import { expect, it } from 'vitest';
import { Slots, SlotsFull } from './bulkheads.ts';

const never = new AbortController().signal;

it('are assigned in the order in which they were requested', async () => {
  const slots = new Slots(1, 3);
  await slots.enter(never);
  const entered: number[] = [];
  const waiting = [1, 2, 3].map((rank) => slots.enter(never).then(() => entered.push(rank)));
  slots.leave();
  await waiting[0];
  expect(entered).toEqual([1]);
  slots.leave();
  slots.leave();
  await Promise.all(waiting);
  expect(entered).toEqual([1, 2, 3]);
});

it('are rejected when the queue is full', async () => {
  const slots = new Slots(1, 1);
  await slots.enter(never);
  const waiting = slots.enter(never);
  await expect(slots.enter(never)).rejects.toThrow(SlotsFull);
  slots.leave();
  await waiting;
});

it('skip waiters that have left, whose place in the queue is free at once', async () => {
  const slots = new Slots(1, 1);
  await slots.enter(never);
  const client = new AbortController();
  const left = slots.enter(client.signal);
  client.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  const waiting = slots.enter(never);
  slots.leave();
  await waiting;
  slots.leave();
  await slots.enter(never);
});

it('are not taken by a waiter that had left before', async () => {
  const slots = new Slots(1, 1);
  await expect(slots.enter(AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  await slots.enter(never);
});
