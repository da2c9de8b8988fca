import { describe, expect, it } from 'vitest';
import { KeyRegister, IdempotencyStoreFull, IdempotencyKeyReused } from './key-register.ts';

const minute = 60_000;

function register(max: number) {
  let now = 0;
  const changes = new KeyRegister(() => now, max);
  const sent: string[] = [];
  return {
    sent,
    pass: (millis: number) => {
      now += millis;
    },
    change: (key: string, isFinal = true) =>
      changes.once(
        key,
        'input',
        () => {
          sent.push(key);
          return Promise.resolve(sent.length);
        },
        () => isFinal,
      ),
    other: (key: string) =>
      changes.once(
        key,
        'other input',
        () => Promise.resolve(0),
        () => true,
      ),
  };
}

describe('a key', () => {
  it('returns its first outcome for five minutes after the change ended, and may run again then', async () => {
    const { change, other, pass, sent } = register(100);
    expect(await change('ann:- set a')).toBe(1);
    pass(5 * minute - 1);
    expect(await change('ann:- set a')).toBe(1);
    await expect(other('ann:- set a')).rejects.toThrow(IdempotencyKeyReused);
    pass(1);
    expect(await change('ann:- set a')).toBe(2);
    expect(sent).toHaveLength(2);
  });

  it('may be tried again after an outcome that is not final', async () => {
    const { change } = register(100);
    expect([await change('ann:- set a', false), await change('ann:- set a')]).toEqual([1, 2]);
  });
});

describe('a register that is full', () => {
  it('rejects new keys of the tenant that fills it, evicts none, and has room for others', async () => {
    const { change, sent } = register(8);
    let made = 0;
    const fill = async (): Promise<void> => {
      for (; ; made += 1) await change(`ann:- set ${made}`);
    };
    await expect(fill()).rejects.toThrow(IdempotencyStoreFull);
    expect(made).toBe(4);
    expect(await change('bob:- set 0')).toBe(5);
    for (let key = 0; key < 4; key += 1) expect(await change(`ann:- set ${key}`)).toBe(key + 1);
    expect(sent).toHaveLength(5);
  });

  it('reports how long to wait for the first of the own keys', async () => {
    const { change, pass } = register(4);
    await change('ann:- set 0');
    pass(minute);
    await change('bob:- set 0');
    pass(minute);
    await expect(change('ann:- set 1').then(() => change('ann:- set 2'))).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED', retryAfterSeconds: 180 },
    });
    pass(3 * minute);
    expect(await change('ann:- set 2')).toBe(4);
  });

  it('counts the customers of the service account apart, and those of a token together', async () => {
    const { change } = register(4);
    await change('service-account:1 set 0');
    await change('service-account:2 set 0');
    await expect(change('service-account:1 set 1')).resolves.toBe(3);
    const token = register(4);
    await token.change('ann:1 set 0');
    await token.change('ann:2 set 0');
    await expect(token.change('ann:3 set 0')).rejects.toThrow(IdempotencyStoreFull);
  });
});
