import { createLog, type Log } from '../../../src/observability/log.ts';
import { RedisSharedState } from '../../../src/shared-state/redis/redis-shared-state.ts';
import type { RedisServer } from './redis-server.ts';

export const testSecret = 'a-secret-of-the-tests-with-32-characters';

export interface InstanceOptions {
  readonly secrets?: readonly string[];
  readonly realm?: string;
  readonly url?: string;
  readonly timeoutMillis?: number;
  readonly log?: Log;
  readonly monotonicNow?: () => number;
}

/** The shared state as one instance sees it. */
export async function openState(
  redis: Pick<RedisServer, 'url'>,
  options: InstanceOptions = {},
): Promise<RedisSharedState & AsyncDisposable> {
  const state = await RedisSharedState.open({
    url: redis.url,
    secrets: [testSecret],
    // A busy machine is slow. Tests of the bound set their own.
    timeoutMillis: 5000,
    keyPrefix: 'ocean',
    realm: 'the tests',
    log: createLog('silent'),
    ...options,
  });
  return Object.assign(state, { [Symbol.asyncDispose]: () => state.close() });
}
