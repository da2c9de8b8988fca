import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { delay } from './delivery.ts';

const anHour = 3_600_000;

test('a delay lasts until its time is over', async () => {
  const socket = new Socket();
  expect(await delay(1, socket)).toBe(true);
  expect(socket.listenerCount('close')).toBe(0);
});

test('a delay ends with the connection', async () => {
  const socket = new Socket();
  const waiting = delay(anHour, socket);
  socket.destroy();
  expect(await waiting).toBe(false);
});

test('there is no delay without a connection', async () => {
  expect(await delay(anHour, new Socket().destroy())).toBe(false);
  expect(await delay(anHour, null)).toBe(false);
});
