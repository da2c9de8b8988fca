import { setTimeout as delay } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../../support/app.ts';
import { Random } from '../../support/executors/random.ts';
import { Actors } from './actors.ts';
import { Cluster } from './cluster.ts';
import type { Disturbance } from './disturbances.ts';
import { identitiesOf, type Identity, serviceLogin } from './identity.ts';
import type { Interval } from './interval.ts';
import { type Latency, measureLatency } from './latency.ts';
import { Ledger } from './ledger.ts';
import { Listener } from './listener.ts';
import { OceanLife, silentBoxesOf } from './ocean-life.ts';
import { ProcessInstance } from './process-instance.ts';
import { Reads } from './reader.ts';
import { RedisPair } from './redis-pair.ts';
import { TcpSwitch } from '../../support/redis/tcp-switch.ts';
import { UpstreamRequests } from './upstream-requests.ts';
import { write } from './writer.ts';

export const ttlMillis = 4000;
const size = 4;
const listenersOfEach = 2;
/** Time after each disturbance in which all must be as before. */
const restMillis = 4000;
const pollMillis = 50;
const maxRecoveryMillis = 60_000;

const env = {
  PORT: '0',
  OCEAN_LOGIN: serviceLogin,
  OCEAN_PASSWORD: serviceLogin,
  OCEAN_SCHEDULES_OF_ALL: 'yes',
  SNAPSHOT_TTL_MS: String(ttlMillis),
  LIVE_INTERVAL_MS: '2000',
  LIVE_MAX_INTERVAL_MS: '4000',
  MAX_PAGE_SIZE: '1000',
  RATE_LIMIT_PER_MINUTE: '0',
  // A machine that is busy with other tests is slow. redis-failures.test.ts proves the bound.
  REDIS_TIMEOUT_MS: '3000',
};

/** A span of the proof. */
export interface Round {
  readonly name: string;
  readonly of: Disturbance['of'] | 'calm';
  readonly during: Interval;
  /** Time from the end of the disturbance until every instance has reported that it shares its state again. */
  readonly recoveryMillis: number;
}

/** Four instances on two Redis, and their clients, in front of an Ocean where things change. */
export class Proof implements AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly cluster: Cluster;
  readonly ledger = new Ledger();
  readonly reads: Reads;
  readonly upstream: UpstreamRequests;
  readonly life: OceanLife;
  readonly rounds: Round[] = [];
  readonly listeners: Listener[] = [];
  readonly #redis: RedisPair;
  readonly #random: Random;
  readonly #actors: Actors;
  readonly #identities: readonly Identity[];

  private constructor(
    parts: { sandbox: Sandbox; redis: RedisPair; cluster: Cluster; identities: readonly Identity[]; random: Random },
    seed: number,
  ) {
    const { sandbox, cluster, identities } = parts;
    this.sandbox = sandbox;
    this.cluster = cluster;
    this.#redis = parts.redis;
    this.#random = parts.random;
    this.#identities = identities;
    this.#actors = new Actors(seed);
    this.reads = new Reads(cluster, this.ledger);
    this.upstream = new UpstreamRequests(sandbox, identities, ttlMillis);
    this.life = new OceanLife(sandbox);
  }

  /** @param seed decides the fleet, the order of disturbances and what each client does */
  static async begin(seed: number): Promise<Proof> {
    const sandbox = await startSandbox({ seed, vehicles: 160, silentBoxes: 60, drivers: 40 });
    const identities = await identitiesOf(sandbox);
    const redis = await RedisPair.start();
    const random = new Random(seed);
    const cluster = await Cluster.start(redis, random, { size, env: { ...env, OCEAN_URL: sandbox.url } });
    return new Proof({ sandbox, redis, cluster, identities, random }, seed);
  }

  /** Measures a cached response with Redis, and at an instance without. */
  async latency(): Promise<{ readonly shared: Latency; readonly alone: Latency }> {
    const [instance] = this.cluster.all;
    const token = await logIn(this.sandbox.url, 'demo');
    const identity = { ...this.#identities[0]!, headers: { 'x-auth-token': token } };
    await using address = await TcpSwitch.open(0);
    const alone = new ProcessInstance('alone', address, { ...env, OCEAN_URL: this.sandbox.url });
    await alone.start();
    const [shared, without] = await measureLatency([instance!, alone], identity);
    await alone.kill();
    this.upstream.clear();
    return { shared: shared!, alone: without! };
  }

  /** Starts the clients of all identities, and what changes at Ocean by itself. */
  startClients(): void {
    for (const identity of this.#identities) {
      for (let index = 0; index < listenersOfEach; index += 1) {
        this.listeners.push(new Listener(this.cluster, identity, `listener ${index + 1} of ${identity.name}`));
      }
      this.#actors.run((random) => this.reads.read(identity, random), 200);
      this.#actors.run((random) => this.reads.read(identity, random), 200);
      if (identity.mayWrite) {
        this.#actors.run((random) => write(this.cluster, identity, this.ledger, random), 1000, true);
      }
    }
    this.#actors.run((random) => this.life.change(random), 1500, true);
  }

  /** Lets some time pass without a disturbance. */
  async calm(millis: number): Promise<Round> {
    const from = Date.now();
    await delay(millis);
    return this.#record({
      name: 'nothing is disturbed',
      of: 'calm',
      during: { from, to: Date.now() },
      recoveryMillis: 0,
    });
  }

  /** Disturbs something, and waits until all instances share their state again. */
  async disturb({ name, of, happen }: Disturbance): Promise<Round> {
    const from = Date.now();
    await happen({ cluster: this.cluster, redis: this.#redis, sandbox: this.sandbox, random: this.#random });
    const end = Date.now();
    // A failure may be noticed only by the next request.
    await delay(pollMillis);
    while (!this.cluster.isConnected && Date.now() - end < maxRecoveryMillis) await delay(pollMillis);
    const recoveryMillis = Date.now() - end;
    await delay(restMillis);
    return this.#record({ name, of, during: { from, to: Date.now() }, recoveryMillis });
  }

  /** Ends the writes, and waits until all listeners show what Ocean has, at most for a minute. */
  async settle(): Promise<void> {
    await this.#actors.stopWriters();
    const start = Date.now();
    while (this.unequal().length > 0 && Date.now() - start < maxRecoveryMillis) await delay(pollMillis);
    await this.#actors.stop();
    await Promise.all(this.listeners.map((listener) => listener.stop()));
  }

  /** Differences between what listeners show and what Ocean has. */
  unequal(): string[] {
    return this.listeners.flatMap(({ name, identity, shown }) => {
      const silent = silentBoxesOf(identity);
      const missing = [...silent].filter((id) => !shown.has(id));
      const extra = [...shown].filter((id) => !silent.has(id));
      return missing.length + extra.length === 0
        ? []
        : [`${name}: lacks ${missing.join(' ')}, shows ${extra.join(' ')}`];
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#actors.stop();
    await Promise.all(this.listeners.map((listener) => listener.stop()));
    await this.cluster[Symbol.asyncDispose]();
    await this.#redis[Symbol.asyncDispose]();
    await this.sandbox.stop();
  }

  #record(round: Round): Round {
    this.rounds.push(round);
    return round;
  }
}
