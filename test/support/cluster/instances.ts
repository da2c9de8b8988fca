import { birthKey } from '../../../src/domain/mutations/loss-watch.ts';
import type { SharedState } from '../../../src/shared-state/shared-state.ts';
import { startApp, testNow, type TestApp } from '../app.ts';
import { startWatchedApp, type WatchedApp } from '../mutations/ocean.ts';
import { openState } from '../redis/instance.ts';
import type { RedisServer } from '../redis/redis-server.ts';

/** An instance of the program, as one machine would run it. */
export interface Instance extends TestApp {
  /** Its connection to Redis. */
  readonly state: SharedState;
}

/** Instances in front of one Ocean whose requests are recorded. */
export interface Instances extends AsyncDisposable {
  /** The first instance, with the recording Ocean. */
  readonly ocean: WatchedApp;
  readonly one: Instance;
  readonly other: Instance;
  /** Starts a further instance. */
  add(): Promise<Instance>;
}

interface InstancesOptions {
  readonly env?: Record<string, string>;
  /** Default 5000, as a busy machine is slow. */
  readonly timeoutMillis?: number;
}

/** Starts two instances on one Redis. Each has a connection of its own and a clock that moves. */
export async function startInstances(
  redis: Pick<RedisServer, 'url'>,
  { env = {}, timeoutMillis = 5000 }: InstancesOptions = {},
): Promise<Instances> {
  const open = (): Promise<SharedState> => openState(redis, { timeoutMillis });
  const clocks = { clock: () => testNow, monotonicClock: () => performance.now() };
  const state = await open();
  // A Redis that has been in use for long: one that is empty may have lost its records.
  await state.claim(birthKey, Buffer.from('0'), 60 * 60 * 1000);
  const ocean = await startWatchedApp({ ...clocks, env, sharedState: state });
  const added: TestApp[] = [];
  const add = async (): Promise<Instance> => {
    const sharedState = await open();
    const account = { OCEAN_URL: ocean.oceanUrl, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
    const app = await startApp({ ...clocks, env: { ...account, ...env }, sharedState });
    added.push(app);
    return { ...app, state: sharedState };
  };
  return {
    ocean,
    one: { ...ocean, state },
    other: await add(),
    add,
    [Symbol.asyncDispose]: async () => {
      for (const app of added) await app[Symbol.asyncDispose]();
      await ocean[Symbol.asyncDispose]();
    },
  };
}
