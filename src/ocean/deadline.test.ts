import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';

const never = new Promise<string>(() => undefined);

describe('a deadline', () => {
  it('ends by itself', async () => {
    using deadline = new Deadline(1);
    await expect(deadline.race(never)).rejects.toThrow();
    expect(deadline.ended).toBe('TIMEOUT');
    expect(deadline.signal.aborted).toBe(true);
  });

  it("ends with the caller's signal, before and during the request", async () => {
    const controller = new AbortController();
    using during = new Deadline(20_000, controller.signal);
    const waiting = during.race(never);
    controller.abort();
    await expect(waiting).rejects.toThrow();
    using before = new Deadline(20_000, controller.signal);
    await expect(before.race(never)).rejects.toThrow();
    expect([during.ended, before.ended]).toEqual(['ABORTED', 'ABORTED']);
  });

  it('returns the result of work that ends in time, failed or not', async () => {
    using deadline = new Deadline(20_000);
    expect(await deadline.race(Promise.resolve('done'))).toBe('done');
    await expect(deadline.race(Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(deadline.ended).toBeNull();
  });

  it('ignores the signal once it is disposed', () => {
    const controller = new AbortController();
    const deadline = new Deadline(20_000, controller.signal);
    deadline[Symbol.dispose]();
    controller.abort();
    expect(deadline.ended).toBeNull();
  });
});
