import { expect, it, vi } from 'vitest';
import { Overload } from './overload.ts';

it('is there while the event loop comes round too late, and ends by itself', async () => {
  const overload = new Overload({ maxRequestsUnderWay: Infinity, maxEventLoopDelayMillis: 5 });
  expect(overload.isOverloaded).toBe(false);
  const until = performance.now() + 1200;
  while (performance.now() < until); // a loop that is late
  await vi.waitFor(() => expect(overload.isOverloaded).toBe(true), { timeout: 20_000, interval: 1 });
  await vi.waitFor(() => expect(overload.isOverloaded).toBe(false), { timeout: 20_000, interval: 50 });
  overload.stop();
});

it('is there when as many requests are under way as may be', () => {
  const overload = new Overload({ maxRequestsUnderWay: 2, maxEventLoopDelayMillis: Infinity });
  overload.begin();
  expect(overload.isOverloaded).toBe(false);
  overload.begin();
  expect(overload.isOverloaded).toBe(true);
  overload.end();
  expect(overload.isOverloaded).toBe(false);
});
