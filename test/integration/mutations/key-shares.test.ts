import { expect, it } from 'vitest';
import { KeyRegister } from '../../../src/domain/mutations/key-register.ts';
import { LocalIdempotencyStore, type IdempotencyStore } from '../../../src/domain/mutations/idempotency-store.ts';
import { IdempotencyCoordinator } from '../../../src/cluster/idempotency-coordinator.ts';
import { SharedIdempotencyStore } from '../../../src/cluster/shared-idempotency-store.ts';
import { setRecurring } from '../../support/mutations/documents.ts';
import { scheduledDriver } from '../../support/mutations/fleet.ts';
import { startWatchedApp } from '../../support/mutations/ocean.ts';

const maxKeys = 4;

/** The store as several workers share it. */
function sharedStore(): IdempotencyStore {
  const coordinator = new IdempotencyCoordinator(new KeyRegister(undefined, maxKeys));
  const calls = {
    claim: (key: string, fingerprint: string) => coordinator.claim(0, key, fingerprint),
    settle: (key: string, ending: Parameters<IdempotencyCoordinator['settle']>[1]) => coordinator.settle(key, ending),
  };
  const call = async (method: keyof typeof calls, ...args: unknown[]) =>
    structuredClone(await (calls[method] as (...given: unknown[]) => unknown)(...args));
  return new SharedIdempotencyStore({ call } as unknown as ConstructorParameters<typeof SharedIdempotencyStore>[0]);
}

it.each([
  ['one process', () => new LocalIdempotencyStore(new KeyRegister(undefined, maxKeys))],
  ['several workers', sharedStore],
])(
  '%s: a caller whose keys are used up gets an error, sends nothing and evicts no key of another caller',
  async (_name, createStore) => {
    await using app = await startWatchedApp({ idempotencyStore: createStore() });
    const driverId = String(scheduledDriver(app.sandbox).id);
    const users = { ann: await app.signIn('demo'), bob: await app.signIn('demo') };
    const change = async (user: keyof typeof users, clientMutationId: string) => {
      const input = { driverId, days: [{ day: 'MONDAY', slots: [] }], clientMutationId };
      return app.execute(setRecurring, { headers: users[user], variables: { input } });
    };
    const first = await change('ann', '0');
    expect((await change('ann', '1')).data.result.userErrors).toEqual([]);
    app.takeWrites();

    const { data, errors } = await change('ann', '2');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('nothing was sent to Ocean'),
        path: ['result'],
        extensions: { code: 'OVERLOADED', retryAfterSeconds: expect.any(Number) },
      },
    ]);
    expect(app.takeWrites()).toEqual([]);

    expect((await change('bob', '0')).data.result.userErrors).toEqual([]);
    expect(app.takeWrites()).toHaveLength(1);
    expect(await change('ann', '0')).toEqual(first);
    expect(app.takeWrites()).toEqual([]);
  },
);
