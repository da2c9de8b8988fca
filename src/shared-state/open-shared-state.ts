import { takeDigestKey } from '../identity/credential.ts';
import type { RedisSettings } from '../config/shared-state-settings.ts';
import type { Log } from '../observability/log.ts';
import { MemorySharedState } from './memory-shared-state.ts';
import type { SharedState } from './shared-state.ts';

interface OpenOptions {
  /** Null: the state of this process alone. */
  readonly redis: RedisSettings | null;
  /** The upstream, its account and what else responses depend on. Instances with another realm share nothing. */
  readonly realm: readonly (string | null)[];
  readonly log: Log;
  readonly monotonicNow: () => number;
}

/** Opens the state that this instance shares. Instances on one Redis also agree on the digests of tokens. */
export async function openSharedState({ redis, realm, log, monotonicNow }: OpenOptions): Promise<SharedState> {
  if (redis === null) return new MemorySharedState({ monotonicNow });
  // Loaded on demand: without Redis it would only cost memory and time at startup.
  const { derive, RedisSharedState } = await import('./redis/redis-shared-state.ts');
  const [own, other] = redis.secrets.map((secret) => derive(secret, 'credentials'));
  if (own !== undefined) takeDigestKey(own, other);
  return RedisSharedState.open({ ...redis, realm: JSON.stringify(realm), log, monotonicNow });
}
