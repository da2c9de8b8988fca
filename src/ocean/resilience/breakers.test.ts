import { describe, expect, it } from 'vitest';
import { OceanError } from '../ocean-error.ts';
import { Breakers } from './breakers.ts';

const [vehicles, drivers, boxes] = ['GET /vehicles', 'GET /drivers', 'GET /boxes'];
const failing = async (): Promise<never> => {
  throw new OceanError({ code: 'UNAVAILABLE', operation: 'GET /', status: 503 });
};
const rejecting = async (): Promise<never> => {
  throw new OceanError({ code: 'FORBIDDEN', operation: 'GET /', status: 403 });
};
const leaving = async (): Promise<never> => {
  throw new OceanError({ code: 'ABORTED', operation: 'GET /' });
};
const working = () => Promise.resolve('OK');

/** Breakers that open after three failures for a second, by a fake clock. */
function start() {
  const clock = { millis: 0 };
  const breakers = new Breakers({ failures: 3, openMillis: 1000 }, () => clock.millis);
  let sent = 0;
  /** @returns true when the request was sent */
  const call = async (operation: string, attempt: () => Promise<unknown>, isWrite = false): Promise<boolean> => {
    const before = sent;
    await breakers
      .run('ann', isWrite, operation, () => {
        sent += 1;
        return attempt();
      })
      .catch(() => undefined);
    return sent > before;
  };
  const times = async (count: number, operation: string, attempt: () => Promise<unknown>): Promise<number> => {
    const before = sent;
    for (let time = 0; time < count; time += 1) await call(operation, attempt);
    return sent - before;
  };
  return { breakers, clock, call, times };
}

describe('an operation that fails', () => {
  it('is stopped alone', async () => {
    const { call, times } = start();
    expect(await times(10, vehicles, failing)).toBe(3);
    expect(await times(10, drivers, working)).toBe(10);
    expect(await call(vehicles, working)).toBe(false);
  });

  it('is probed once after a while, and closes when that works', async () => {
    const { clock, call, times } = start();
    await times(3, vehicles, failing);
    clock.millis = 999;
    expect(await call(vehicles, working)).toBe(false);
    clock.millis = 1000;
    expect(await times(5, vehicles, failing)).toBe(1);
    clock.millis = 1999;
    expect(await call(vehicles, working)).toBe(false);
    clock.millis = 2000;
    expect(await times(5, vehicles, working)).toBe(5);
    expect(await times(5, vehicles, failing)).toBe(3);
  });

  it('passes one probe at a time, and another when its caller has left', async () => {
    const { breakers, clock, call, times } = start();
    await times(3, vehicles, failing);
    clock.millis = 1000;
    const probe = Promise.withResolvers<never>();
    const probing = breakers.run('ann', false, vehicles, () => probe.promise).catch(() => undefined);
    expect(await call(vehicles, working)).toBe(false);
    probe.reject(await leaving().catch((error: unknown) => error));
    await probing;
    expect(await times(2, vehicles, working)).toBe(2);
  });

  it.each([
    ['a success', working],
    ['a rejection', rejecting],
  ])('is not stopped when %s comes between', async (_name, attempt) => {
    const { times } = start();
    for (let round = 0; round < 5; round += 1) {
      expect(await times(2, vehicles, failing)).toBe(2);
      await times(1, vehicles, attempt);
    }
  });

  it('neither counts aborted requests nor resets at one', async () => {
    const { times } = start();
    await times(2, vehicles, failing);
    await times(10, vehicles, leaving);
    expect(await times(5, vehicles, failing)).toBe(1);
  });

  it('is neither extended nor closed by requests that began before', async () => {
    const { breakers, clock, call, times } = start();
    const late = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
    const running = late.map(({ promise }) => breakers.run('ann', false, vehicles, () => promise));
    await times(3, vehicles, failing);
    clock.millis = 900;
    late[0].resolve('OK');
    late[1].reject(await failing().catch((error: unknown) => error));
    await Promise.allSettled(running);
    expect(await call(vehicles, working)).toBe(false);
    clock.millis = 1000;
    expect(await call(vehicles, working)).toBe(true);
  });
});

describe('several operations of an identity that fail', () => {
  it('make its others open at their first failure, and block none that works', async () => {
    const { times } = start();
    expect(await times(5, vehicles, failing)).toBe(3);
    expect(await times(5, drivers, failing)).toBe(3);
    expect(await times(5, boxes, failing)).toBe(1);
    expect(await times(5, 'GET /entities', working)).toBe(5);
    // A success resets the suspicion.
    expect(await times(5, 'GET /positions', failing)).toBe(3);
  });

  it('with a success in between make nothing suspicious', async () => {
    const { times } = start();
    await times(3, vehicles, failing);
    await times(1, boxes, working);
    await times(3, drivers, failing);
    expect(await times(5, boxes, failing)).toBe(3);
  });

  it('affect neither writes nor other identities', async () => {
    const { breakers, call, times } = start();
    await times(3, vehicles, failing);
    await times(3, drivers, failing);
    expect([await call('POST /change', failing, true), await call('POST /change', failing, true)]).toEqual([
      true,
      true,
    ]);
    for (let time = 0; time < 2; time += 1) await breakers.run('ben', false, boxes, failing).catch(() => undefined);
    expect(await breakers.run('ben', false, boxes, working)).toBe('OK');
  });
});

it('a host that accepts no connection opens the breaker for all, and no operation counts a failure', async () => {
  const { breakers, clock, call, times } = start();
  const reject = async (): Promise<never> => {
    throw new OceanError({ code: 'UNAVAILABLE', operation: 'GET /', notConnected: true });
  };
  for (const operation of [vehicles, drivers, boxes]) await times(1, operation, reject);
  await expect(breakers.run('ben', false, vehicles, working)).rejects.toThrow(/circuit breaker is open/);
  expect(await times(10, vehicles, working)).toBe(0);
  clock.millis = 1000;
  expect(await call(vehicles, working)).toBe(true);
  expect(await breakers.run('ben', false, vehicles, working)).toBe('OK');
});
