import { expect, it } from 'vitest';
import { startInstances } from '../support/redis/instances.ts';
import { isRedisMissing, startRedis } from '../support/redis/redis-server.ts';

const patient = { timeout: 20_000 };

it.skipIf(isRedisMissing)(
  'an instance stays ready while Redis hangs or is gone, and its health reports why',
  async () => {
    await using redis = await startRedis();
    const env = { REDIS_TIMEOUT_MS: '200' };
    await using instances = await startInstances({ redis, oceanUrl: 'http://127.0.0.1:9', count: 1, env });
    const ready = async (): Promise<unknown> => {
      const response = await fetch(`${instances.all[0]!.url}/health/ready`);
      return [response.status, await response.json()];
    };
    const connected = [200, { status: 'ready', sharedState: 'connected' }];
    const degraded = [200, { status: 'ready', sharedState: 'degraded' }];
    await expect.poll(ready, patient).toEqual(connected);
    redis.pause();
    await expect.poll(ready, patient).toEqual(degraded);
    redis.resume();
    await expect.poll(ready, patient).toEqual(connected);
    await redis.kill();
    await expect.poll(ready, patient).toEqual(degraded);
    await redis.restart();
    await expect.poll(ready, patient).toEqual(connected);
  },
);
