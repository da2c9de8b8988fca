import type { TestApp } from '../app.ts';
import { startApp } from '../app.ts';
import { testSecret } from './instance.ts';
import type { RedisServer } from './redis-server.ts';

interface InstancesOptions {
  readonly redis: Pick<RedisServer, 'url'>;
  /** Their common Ocean. */
  readonly oceanUrl: string;
  readonly count?: number;
  readonly env?: Record<string, string>;
}

export interface Instances extends AsyncDisposable {
  readonly all: readonly TestApp[];
}

/** Several instances of the program that share one Redis and one Ocean. */
export async function startInstances({ redis, oceanUrl, count = 2, env = {} }: InstancesOptions): Promise<Instances> {
  const common = {
    OCEAN_URL: oceanUrl,
    REDIS_URL: redis.url,
    SHARED_STATE_SECRET: testSecret,
    // A busy machine is slow. Tests of the bound set their own.
    REDIS_TIMEOUT_MS: '5000',
    ...env,
  };
  const all = await Promise.all(Array.from({ length: count }, () => startApp({ env: common, clock: Date.now })));
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map((app) => app[Symbol.asyncDispose]()));
    },
  };
}
