import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { ServiceSession } from './service-session.ts';

const hour = 60 * 60 * 1000;

/** Session with a fake clock and a fake Ocean. Tokens are 't1', 't2', … */
function startSession() {
  const ocean = { logins: 0, failure: null as OceanError | null };
  const clock = { millis: 1_000_000 };
  const session = new ServiceSession({
    now: () => clock.millis,
    logIn: async () => {
      ocean.logins += 1;
      if (ocean.failure !== null) throw ocean.failure;
      return `t${ocean.logins}`;
    },
  });
  return { session, ocean, clock };
}

function loginError(code: OceanErrorCode, details: { status?: number; retryAfterSeconds?: number } = {}): OceanError {
  return new OceanError({ code, operation: 'POST /login', ...details });
}

describe('the token', () => {
  it('comes from one login, however many requests wait', async () => {
    const { session, ocean } = startSession();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => session.token()));
    expect(new Set(tokens)).toEqual(new Set(['t1']));
    expect(ocean.logins).toBe(1);
  });

  it('is renewed before it expires, in the background', async () => {
    const { session, ocean, clock } = startSession();
    await session.token();
    clock.millis += 11 * hour - 1;
    expect(await session.token()).toBe('t1');
    expect(ocean.logins).toBe(1);
    clock.millis += 1;
    expect(await session.token()).toBe('t1');
    await setImmediate();
    expect(await session.token()).toBe('t2');
    expect(ocean.logins).toBe(2);
  });

  it('is used until it expires when the renewal fails', async () => {
    const { session, ocean, clock } = startSession();
    await session.token();
    ocean.failure = loginError('UNAVAILABLE');
    clock.millis += 11 * hour;
    expect(await session.token()).toBe('t1');
    expect(await session.token()).toBe('t1');
    clock.millis += hour;
    await expect(session.token()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('is replaced once, however many requests it failed for', async () => {
    const { session, ocean } = startSession();
    const token = await session.token();
    const replaced = await Promise.all(Array.from({ length: 50 }, () => session.replace(token)));
    expect(new Set(replaced)).toEqual(new Set(['t2']));
    expect(await session.replace(token)).toBe('t2');
    expect(ocean.logins).toBe(2);
  });
});

describe('a login that fails', () => {
  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID'] as const)(
    'means UNAUTHENTICATED when Ocean rejects it: %s',
    async (code) => {
      const { session, ocean } = startSession();
      ocean.failure = loginError(code, { status: 400 });
      await expect(session.token()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', operation: 'POST /login' });
    },
  );

  it.each(['UNAVAILABLE', 'TIMEOUT', 'BAD_RESPONSE'] as const)(
    'keeps its code when Ocean is down: %s',
    async (code) => {
      const { session, ocean } = startSession();
      ocean.failure = loginError(code);
      await expect(session.token()).rejects.toMatchObject({ code });
    },
  );

  it('delays the next one: 5 s, growing to 60 s', async () => {
    const { session, ocean, clock } = startSession();
    ocean.failure = loginError('UNAUTHENTICATED');
    for (const [tries, seconds] of [5, 10, 20, 40, 60, 60].entries()) {
      await expect(session.token()).rejects.toThrow();
      expect(ocean.logins).toBe(tries + 1);
      clock.millis += seconds * 1000 - 1;
      await expect(session.token()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(ocean.logins).toBe(tries + 1);
      clock.millis += 1;
    }
  });

  it.each(['UNAVAILABLE', 'TIMEOUT', 'BAD_RESPONSE'] as const)(
    'delays the next one by 5 s each time when Ocean is down: %s',
    async (code) => {
      const { session, ocean, clock } = startSession();
      ocean.failure = loginError(code);
      for (let tries = 1; tries <= 6; tries += 1) {
        await expect(session.token()).rejects.toMatchObject({ code });
        expect(ocean.logins).toBe(tries);
        clock.millis += 4999;
        await expect(session.token()).rejects.toMatchObject({ code });
        expect(ocean.logins).toBe(tries);
        clock.millis += 1;
      }
    },
  );

  it('is never repeated before Retry-After', async () => {
    const { session, ocean, clock } = startSession();
    ocean.failure = loginError('RATE_LIMITED', { status: 429, retryAfterSeconds: 100 });
    await expect(session.token()).rejects.toThrow();
    clock.millis += 70_000;
    await expect(session.token()).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
    expect(ocean.logins).toBe(1);
    clock.millis += 30_000;
    ocean.failure = null;
    expect(await session.token()).toBe('t2');
  });
});

describe('a fresh token that is rejected at once', () => {
  it('delays the next login, and stays for the requests that it serves', async () => {
    const { session, ocean, clock } = startSession();
    const fresh = await session.replace(await session.token());
    session.rejectedFresh(fresh);
    session.rejectedFresh(fresh);
    expect(await session.token()).toBe(fresh);
    await expect(session.replace(fresh)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(ocean.logins).toBe(2);
    clock.millis += 5000;
    expect(await session.replace(fresh)).toBe('t3');
  });

  it('delays longer when it happens again, until a token works', async () => {
    const { session, ocean, clock } = startSession();
    session.rejectedFresh(await session.token());
    clock.millis += 5000;
    session.rejectedFresh(await session.replace('t1'));
    clock.millis += 5000;
    await expect(session.replace('t2')).rejects.toThrow();
    clock.millis += 5000;
    session.accepted(await session.replace('t2'));
    session.rejectedFresh('t3');
    clock.millis += 5000;
    expect(await session.replace('t3')).toBe('t4');
    expect(ocean.logins).toBe(4);
  });
});
