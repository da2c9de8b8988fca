import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { Random } from '../../support/executors/random.ts';
import type { Cluster } from './cluster.ts';
import type { RedisPair } from './redis-pair.ts';

/** Parts that a disturbance can reach. */
interface Stage {
  readonly cluster: Cluster;
  readonly redis: RedisPair;
  readonly sandbox: Sandbox;
  readonly random: Random;
}

/** Something that goes wrong for some seconds. */
export interface Disturbance {
  readonly name: string;
  /**
   * - instance: one dies or hangs; all others share lists as before.
   * - messages: nothing but hints is lost; lists are shared as before.
   * - redis: instances may go on alone.
   * - ocean: responses of Ocean fail.
   */
  readonly of: 'instance' | 'messages' | 'redis' | 'ocean';
  /** Begins, lasts and ends. */
  readonly happen: (stage: Stage) => Promise<void>;
}

const short = (random: Random): Promise<void> => delay(2000 + random.upTo(2000));
/** Longer than the leases of lists (3 s) and of idempotency keys (5 s). */
const beyondLeases = (random: Random): Promise<void> => delay(6000 + random.upTo(2000));

/** A port of this machine on which nothing listens. */
const nowhere = ['127.0.0.1', '1'] as const;

const disturbances: readonly Disturbance[] = [
  {
    name: 'an instance is killed and replaced',
    of: 'instance',
    happen: async ({ cluster, random }) => {
      const instance = cluster.any();
      await instance.kill();
      await short(random);
      await instance.start();
    },
  },
  {
    name: 'an instance pauses for longer than its leases',
    of: 'instance',
    happen: async ({ cluster, random }) => {
      const instance = cluster.any();
      instance.pause();
      await beyondLeases(random);
      instance.resume();
    },
  },
  {
    name: 'an instance loses Redis, half-open',
    of: 'redis',
    happen: async ({ cluster, random }) => {
      const { redis } = cluster.any();
      redis.freeze();
      await beyondLeases(random);
      redis.restore();
    },
  },
  {
    name: 'Redis is not reachable',
    of: 'redis',
    happen: async ({ cluster, random }) => {
      for (const { redis } of cluster.all) redis.cut();
      await short(random);
      for (const { redis } of cluster.all) redis.restore();
    },
  },
  {
    name: 'Redis hangs',
    of: 'redis',
    happen: async ({ redis, random }) => {
      redis.primary.pause();
      await beyondLeases(random);
      redis.primary.resume();
    },
  },
  {
    name: 'Redis dies, its replica takes over',
    of: 'redis',
    happen: async ({ redis, random }) => {
      await redis.killPrimary();
      await short(random);
      await redis.restartReplica();
    },
  },
  {
    name: 'Redis restarts empty',
    of: 'redis',
    happen: async ({ redis }) => redis.primary.restart(),
  },
  {
    name: 'Redis is flushed',
    of: 'redis',
    happen: async ({ redis }) => {
      await redis.primary.command('FLUSHALL');
    },
  },
  {
    name: 'Redis is full',
    of: 'redis',
    happen: async ({ redis, random }) => {
      await redis.primary.command('CONFIG', 'SET', 'maxmemory', '1');
      await short(random);
      await redis.primary.command('CONFIG', 'SET', 'maxmemory', '0');
    },
  },
  {
    name: 'Redis becomes read-only',
    of: 'redis',
    happen: async ({ redis, random }) => {
      await redis.primary.command('REPLICAOF', ...nowhere);
      await short(random);
      await redis.primary.command('REPLICAOF', 'NO', 'ONE');
    },
  },
  {
    name: 'the connections for messages end',
    of: 'messages',
    happen: async ({ redis }) => {
      await redis.primary.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    },
  },
  {
    name: 'Ocean fails and is slow',
    of: 'ocean',
    happen: async ({ sandbox, random }) => {
      sandbox.faults.add({ fault: { kind: 'status', status: 503 }, share: 0.3 });
      sandbox.faults.add({ fault: { kind: 'latency', millis: 100, toMillis: 1000 }, share: 0.3 });
      await short(random);
      sandbox.faults.clear();
    },
  },
];

/** All of them, in an order that the seed decides. */
export function shuffled(random: Random): Disturbance[] {
  const rest = [...disturbances];
  return disturbances.map(() => rest.splice(random.upTo(rest.length), 1)[0]).filter((one) => one !== undefined);
}
