import { describe, expect, it } from 'vitest';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import { ServiceSession } from './service-session.ts';

const hour = 60 * 60 * 1000;

/** A session whose clock and whose Ocean are the test's. Tokens are 't1', 't2', … */
function startSession() {
  const ocean = { logins: 0, refuse: null as OceanError | null };
  const clock = { millis: 1_000_000 };
  const session = new ServiceSession({
    now: () => clock.millis,
    logIn: async () => {
      ocean.logins += 1;
      if (ocean.refuse !== null) throw ocean.refuse;
      return `t${ocean.logins}`;
    },
  });
  return { session, ocean, clock };
}

function loginError(code: OceanErrorCode, details: { status?: number; retryAfterSeconds?: number } = {}): OceanError {
  return new OceanError({ code, operation: 'POST /login', ...details });
}

describe('the token', () => {
  it('comes from one login, however many wait', async () => {
    const { session, ocean } = startSession();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => session.token()));
    expect(new Set(tokens)).toEqual(new Set(['t1']));
    expect(ocean.logins).toBe(1);
  });

  it('is renewed before its end, behind the answer', async () => {
    const { session, ocean, clock } = startSession();
    await session.token();
    clock.millis += 11 * hour - 1;
    expect(await session.token()).toBe('t1');
    expect(ocean.logins).toBe(1);
    clock.millis += 1;
    expect(await session.token()).toBe('t1');
    expect(await session.token()).toBe('t2');
    expect(ocean.logins).toBe(2);
  });

  it('serves to its end when the renewal fails', async () => {
    const { session, ocean, clock } = startSession();
    await session.token();
    ocean.refuse = loginError('UNAVAILABLE');
    clock.millis += 11 * hour;
    expect(await session.token()).toBe('t1');
    expect(await session.token()).toBe('t1');
    clock.millis += hour;
    await expect(session.token()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('is replaced once, however many calls it failed for', async () => {
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
    'means UNAUTHENTICATED when Ocean refuses it: %s',
    async (code) => {
      const { session, ocean } = startSession();
      ocean.refuse = loginError(code, { status: 400 });
      await expect(session.token()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', operation: 'POST /login' });
    },
  );

  it.each(['UNAVAILABLE', 'TIMEOUT', 'BAD_RESPONSE'] as const)(
    'keeps its code when Ocean is down: %s',
    async (code) => {
      const { session, ocean } = startSession();
      ocean.refuse = loginError(code);
      await expect(session.token()).rejects.toMatchObject({ code });
    },
  );

  it('holds back the next one: 5 s, growing to 60 s', async () => {
    const { session, ocean, clock } = startSession();
    ocean.refuse = loginError('UNAUTHENTICATED');
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
    'holds back the next one by 5 s each time when Ocean is down: %s',
    async (code) => {
      const { session, ocean, clock } = startSession();
      ocean.refuse = loginError(code);
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

  it('is never repeated earlier than Ocean asked', async () => {
    const { session, ocean, clock } = startSession();
    ocean.refuse = loginError('RATE_LIMITED', { status: 429, retryAfterSeconds: 100 });
    await expect(session.token()).rejects.toThrow();
    clock.millis += 70_000;
    await expect(session.token()).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
    expect(ocean.logins).toBe(1);
    clock.millis += 30_000;
    ocean.refuse = null;
    expect(await session.token()).toBe('t2');
  });
});

describe('a fresh token that is refused at once', () => {
  it('holds back the next login, and stays for the calls that it serves', async () => {
    const { session, ocean, clock } = startSession();
    const fresh = await session.replace(await session.token());
    session.refusedAfresh(fresh);
    session.refusedAfresh(fresh);
    expect(await session.token()).toBe(fresh);
    await expect(session.replace(fresh)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(ocean.logins).toBe(2);
    clock.millis += 5000;
    expect(await session.replace(fresh)).toBe('t3');
  });

  it('holds back longer when it happens again, until a token works', async () => {
    const { session, ocean, clock } = startSession();
    session.refusedAfresh(await session.token());
    clock.millis += 5000;
    session.refusedAfresh(await session.replace('t1'));
    clock.millis += 5000;
    await expect(session.replace('t2')).rejects.toThrow();
    clock.millis += 5000;
    session.accepted(await session.replace('t2'));
    session.refusedAfresh('t3');
    clock.millis += 5000;
    expect(await session.replace('t3')).toBe('t4');
    expect(ocean.logins).toBe(4);
  });
});
