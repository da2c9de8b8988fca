import { SharedStateError } from '../shared-state.ts';
import { currentWait } from '../shared-wait.ts';
import { afterReading, within } from './deadline.ts';
import { reasonOf, toSharedStateError } from './redis-error.ts';
import { ProbeTimer } from './probe-timer.ts';
import type { RedisHealth } from './redis-health.ts';
import { type RedisClient, RedisLink } from './redis-link.ts';
import { clock, probe, type Script } from './scripts.ts';

type Argument = string | Buffer;

interface CommandsOptions {
  readonly url: string;
  readonly timeoutMillis: number;
  readonly health: RedisHealth;
  /** Key that probes write. */
  readonly probeKey: string;
  readonly monotonicNow: () => number;
}

/** Interval of probes, and of those while Redis does not respond in time. */
const probeMillis = 1000;
const fastProbeMillis = 250;
/** Time after which a connection without a response is dropped: it may be half-open. */
const deadMillis = 3000;
/** A response within this part of the bound shows that Redis is near again. A request takes fewer steps. */
const nearShare = 5;
const probeTtlMillis = '10000';

/**
 * Connection for commands. Each command is bounded in time, and so are all of one `SharedWait` together. After a timeout of a
 * command all are rejected at once until a probe succeeds in time again. Probes also notice a replica, a full Redis, and a failover, and read the clock.
 */
export class RedisCommands {
  readonly #options: CommandsOptions;
  readonly #link: RedisLink;
  #isResponding = false;
  #clockOffset: number;
  #history = 'unknown';
  readonly #timer = new ProbeTimer(() => this.#tick());

  constructor(options: CommandsOptions) {
    this.#options = options;
    this.#clockOffset = performance.timeOrigin + performance.now() - options.monotonicNow();
    const { url, health } = options;
    this.#link = new RedisLink({
      url,
      onUp: async (client) => {
        await this.#probe(client);
        this.#isResponding = true;
        health.heal('connection');
        health.report();
      },
      onDown: (error) => {
        this.#isResponding = false;
        health.fail('connection', reasonOf(error), true);
      },
    });
  }

  /** Epoch milliseconds by the clock of Redis; by the own clock until it was read. */
  now(): number {
    return this.#options.monotonicNow() + this.#clockOffset;
  }

  /** Changes with each failover and restart: data of another history may lack the last writes. */
  get history(): string {
    return this.#history;
  }

  async open(): Promise<void> {
    await this.#link.open();
    this.#schedule();
  }

  close(): void {
    this.#timer.close();
    this.#link.close();
  }

  /** @throws SharedStateError */
  async script(
    name: string,
    { sha, text }: Script,
    keys: readonly string[],
    args: readonly Argument[],
  ): Promise<unknown> {
    return this.#run(name, (client) => evaluate(client, { sha, text }, keys, args));
  }

  /** @throws SharedStateError */
  async command(name: string, args: readonly Argument[]): Promise<unknown> {
    return this.#run(name, (client) => client.sendCommand(args));
  }

  async #run(name: string, work: (client: RedisClient) => Promise<unknown>): Promise<unknown> {
    const { client } = this.#link;
    if (client === null || !this.#isResponding) throw new SharedStateError('UNAVAILABLE');
    const wait = currentWait();
    if (wait === undefined) return this.#send(client, name, work);
    const { health, timeoutMillis } = this.#options;
    const remainingMillis = timeoutMillis - wait.millis;
    const late = (): SharedStateError => {
      health.fail('request', 'TIMEOUT');
      return timedOut();
    };
    if (remainingMillis <= 0) throw late();
    const sentAt = performance.now();
    wait.begin();
    try {
      const reply = await within(remainingMillis, this.#send(client, name, work), late);
      if (nearShare * (performance.now() - sentAt) < timeoutMillis) health.heal('request');
      return reply;
    } finally {
      wait.end();
    }
  }

  async #send(client: RedisClient, name: string, work: (client: RedisClient) => Promise<unknown>): Promise<unknown> {
    const { health, timeoutMillis } = this.#options;
    try {
      const reply = await within(timeoutMillis, work(client), timedOut);
      health.heal(name);
      return reply;
    } catch (error) {
      const failure = toSharedStateError(error);
      this.#note(name, failure);
      throw failure;
    }
  }

  #note(name: string, failure: SharedStateError): void {
    const { health } = this.#options;
    switch (failure.code) {
      case 'TIMEOUT':
        this.#stopResponding();
        return;
      case 'READ_ONLY': // the name of the host may lead to the new primary by now
        this.#link.drop(failure);
        return;
      case 'FULL': // until a probe can store
        health.fail('store', failure.code, true);
        return;
      case 'UNAVAILABLE': // the connection has failed
        return;
      default:
        health.fail(name, failure.code);
    }
  }

  #stopResponding(): void {
    if (!this.#isResponding) return;
    this.#isResponding = false;
    this.#options.health.fail('connection', 'TIMEOUT', true);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer.schedule(this.#isResponding ? probeMillis : fastProbeMillis);
  }

  async #tick(): Promise<void> {
    const { client } = this.#link;
    const { health, timeoutMillis } = this.#options;
    if (client !== null) {
      const reply = { isLate: false };
      const cancel = afterReading(Math.max(timeoutMillis, minProbeMillis), () => {
        reply.isLate = true;
      });
      try {
        await within(deadMillis, this.#probe(client), timedOut);
        if (!reply.isLate && this.#link.client === client) {
          this.#isResponding = true;
          health.heal('connection');
        } else this.#stopResponding();
      } catch (error) {
        this.#link.drop(error);
      } finally {
        cancel();
      }
    }
    health.report();
    this.#schedule();
  }

  /** @throws the error of Redis, unless it is full: reading still works then */
  async #probe(client: RedisClient): Promise<void> {
    // Sent together: a Redis that is far away would seem late otherwise.
    const [info] = await Promise.all([client.sendCommand<Buffer>(['INFO', 'replication']), this.#readClock(client)]);
    this.#history = /^master_replid:(\w+)/m.exec(info.toString())?.[1] ?? 'unknown';
  }

  async #readClock(client: RedisClient): Promise<void> {
    const { probeKey, health, monotonicNow } = this.#options;
    const start = monotonicNow();
    let time: unknown;
    try {
      time = await evaluate(client, probe, [probeKey], [probeTtlMillis]);
      health.heal('store');
    } catch (error) {
      if (toSharedStateError(error).code !== 'FULL') throw error;
      health.fail('store', 'FULL', true);
      time = await evaluate(client, clock, [probeKey], []);
    }
    const [seconds, micros] = (time as Buffer[]).map(Number);
    const middle = (start + monotonicNow()) / 2;
    this.#clockOffset = (seconds ?? 0) * 1000 + (micros ?? 0) / 1000 - middle;
  }
}

/** A probe does more than a command. */
const minProbeMillis = 100;

async function evaluate(
  client: RedisClient,
  { sha, text }: Script,
  keys: readonly string[],
  args: readonly Argument[],
): Promise<unknown> {
  const rest = [String(keys.length), ...keys, ...args];
  try {
    return await client.sendCommand(['EVALSHA', sha, ...rest]);
  } catch (error) {
    if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
    return client.sendCommand(['EVAL', text, ...rest]);
  }
}

function timedOut(): SharedStateError {
  return new SharedStateError('TIMEOUT');
}
