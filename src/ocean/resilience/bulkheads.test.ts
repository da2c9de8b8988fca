import { expect, it } from 'vitest';
import { Slots, SlotsFull } from './bulkheads.ts';

const forEver = new AbortController().signal;

it('are given in the order in which they were asked for', async () => {
  const slots = new Slots(1, 3);
  await slots.enter(forEver);
  const entered: number[] = [];
  const waiting = [1, 2, 3].map((rank) => slots.enter(forEver).then(() => entered.push(rank)));
  slots.leave();
  await waiting[0];
  expect(entered).toEqual([1]);
  slots.leave();
  slots.leave();
  await Promise.all(waiting);
  expect(entered).toEqual([1, 2, 3]);
});

it('are refused to those for whom there is no place to wait', async () => {
  const slots = new Slots(1, 1);
  await slots.enter(forEver);
  const waiting = slots.enter(forEver);
  await expect(slots.enter(forEver)).rejects.toThrow(SlotsFull);
  slots.leave();
  await waiting;
});

it('go past those who have left, whose place to wait is free at once', async () => {
  const slots = new Slots(1, 1);
  await slots.enter(forEver);
  const client = new AbortController();
  const left = slots.enter(client.signal);
  client.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  const waiting = slots.enter(forEver);
  slots.leave();
  await waiting;
  slots.leave();
  await slots.enter(forEver);
});

it('are not taken by who had left before', async () => {
  const slots = new Slots(1, 1);
  await expect(slots.enter(AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  await slots.enter(forEver);
});
