import {
  integer,
  keyPrefix,
  maxMemoryBytes,
  redisUrl,
  rotatingSecrets,
  set,
  unset,
  type ValuesOf,
} from './setting-schemas.ts';

/** State that instances share, and its place. See docs/how-to/run-on-several-machines.md. */
export const sharedStateSettings = {
  REDIS_URL: unset('Redis or Valkey that several instances share; unset: each instance is alone', redisUrl),
  SHARED_STATE_SECRET: unset(
    'Encrypts what is stored in Redis, the same in all instances; two, separated by a comma, while it is changed',
    rotatingSecrets,
  ),
  REDIS_TIMEOUT_MS: set('50', 'Time that a request waits for Redis before it goes on without', integer(1, 10_000)),
  REDIS_KEY_PREFIX: set('ocean', 'Prefix of all keys and channels in Redis', keyPrefix),
  SHARED_LIST_MAX_BYTES: set(
    '268435456',
    'Maximum size of a list that is shared between instances or workers, in bytes of JSON; 0: none is',
    integer(0, maxMemoryBytes),
  ),
} as const;

/** Redis and the secrets for it. */
export interface RedisSettings {
  /** May contain a password. */
  readonly url: string;
  /** Two while the secret is changed: everything is named and encrypted under each. */
  readonly secrets: readonly string[];
  readonly timeoutMillis: number;
  readonly keyPrefix: string;
}

export function arrangeSharedState(values: ValuesOf<typeof sharedStateSettings>) {
  const redis: RedisSettings | null =
    values.REDIS_URL === null
      ? null
      : {
          url: values.REDIS_URL,
          secrets: values.SHARED_STATE_SECRET ?? [],
          timeoutMillis: values.REDIS_TIMEOUT_MS,
          keyPrefix: values.REDIS_KEY_PREFIX,
        };
  return {
    /** Null: instances share nothing. */
    redis,
    sharedListMaxBytes: values.SHARED_LIST_MAX_BYTES,
  };
}
