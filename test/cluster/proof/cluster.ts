import type { Random } from '../../support/executors/random.ts';
import { testSecret } from '../../support/redis/instance.ts';
import { ProcessInstance } from './process-instance.ts';
import type { RedisPair } from './redis-pair.ts';

interface ClusterOptions {
  readonly size: number;
  readonly env: Record<string, string>;
}

/** Instances behind a load balancer that knows which of them serve. */
export class Cluster implements AsyncDisposable {
  readonly all: readonly ProcessInstance[];
  readonly #random: Random;

  private constructor(all: readonly ProcessInstance[], random: Random) {
    this.all = all;
    this.#random = random;
  }

  static async start(redis: RedisPair, random: Random, { size, env }: ClusterOptions): Promise<Cluster> {
    const all = await Promise.all(
      Array.from({ length: size }, async (_, index) => {
        const address = await redis.address();
        const shared = { REDIS_URL: `redis://127.0.0.1:${address.port}`, SHARED_STATE_SECRET: testSecret };
        return new ProcessInstance(`instance ${index + 1}`, address, { ...env, ...shared });
      }),
    );
    const cluster = new Cluster(all, random);
    await Promise.all(all.map((instance) => instance.start()));
    return cluster;
  }

  /** Any instance that serves. */
  any(): ProcessInstance {
    return this.#random.pick(this.all.filter(({ isServing }) => isServing));
  }

  /** True when every instance reports that it is connected to the shared state. */
  get isConnected(): boolean {
    return this.all.every((instance) => instance.degraded.every(({ to }) => to !== Infinity));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const instance of this.all) instance.resume();
    await Promise.all(this.all.map((instance) => instance.kill()));
  }
}
