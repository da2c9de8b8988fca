import type { Listener, Subscription } from '../shared-state.ts';
import { afterReading } from './deadline.ts';
import { reasonOf } from './redis-error.ts';
import { ProbeTimer } from './probe-timer.ts';
import type { RedisHealth } from './redis-health.ts';
import { type RedisClient, RedisLink } from './redis-link.ts';

interface TopicsOptions {
  readonly url: string;
  readonly health: RedisHealth;
}

interface Topic {
  readonly listeners: Set<Listener>;
  active: PromiseWithResolvers<void>;
}

/** Interval of liveness checks, and the time without a response after which the connection is dropped. */
const pingMillis = 1000;
const deadMillis = 3000;

/**
 * Connection for subscriptions. It is pinged, as a connection that only listens does not notice its own end. Listeners learn
 * of each interruption, in which messages may be lost.
 */
export class RedisTopics {
  readonly #options: TopicsOptions;
  readonly #link: RedisLink;
  readonly #topics = new Map<string, Topic>();
  readonly #timer = new ProbeTimer(() => this.#ping());

  constructor(options: TopicsOptions) {
    this.#options = options;
    const { url, health } = options;
    this.#link = new RedisLink({
      url,
      onUp: async (client) => {
        for (const [channel, topic] of this.#topics) await this.#begin(client, channel, topic);
        health.heal('subscription');
      },
      onDown: (error) => health.fail('subscription', reasonOf(error), true),
    });
  }

  async open(): Promise<void> {
    await this.#link.open();
    this.#timer.schedule(pingMillis);
  }

  close(): void {
    this.#timer.close();
    this.#link.close();
  }

  subscribe(channel: string, listener: Listener): Subscription {
    const topic = this.#topics.get(channel);
    if (topic !== undefined) {
      topic.listeners.add(listener);
      const active = topic.active.promise.then(() => listener.gap());
      return { active, close: () => this.#unsubscribe(channel, listener) };
    }
    const created: Topic = { listeners: new Set([listener]), active: Promise.withResolvers() };
    this.#topics.set(channel, created);
    const { client } = this.#link;
    // Otherwise it begins with the connection.
    if (client !== null) this.#begin(client, channel, created).catch((error: unknown) => this.#link.drop(error));
    return { active: created.active.promise, close: () => this.#unsubscribe(channel, listener) };
  }

  async #begin(client: RedisClient, channel: string, topic: Topic): Promise<void> {
    const receive = (message: Buffer): void => {
      for (const listener of [...topic.listeners]) listener.receive(message);
    };
    await client.subscribe(channel, receive, true);
    for (const listener of [...topic.listeners]) listener.gap();
    topic.active.resolve();
  }

  #unsubscribe(channel: string, listener: Listener): void {
    const topic = this.#topics.get(channel);
    topic?.listeners.delete(listener);
    if (topic === undefined || topic.listeners.size > 0) return;
    this.#topics.delete(channel);
    this.#link.client?.unsubscribe(channel).catch((error: unknown) => this.#link.drop(error));
  }

  async #ping(): Promise<void> {
    const { client } = this.#link;
    if (client !== null) {
      const cancel = afterReading(deadMillis, () =>
        this.#link.drop(Object.assign(new Error('no response'), { code: 'ETIMEDOUT' })),
      );
      await client.ping().catch((error: unknown) => this.#link.drop(error));
      cancel();
    }
    this.#timer.schedule(pingMillis);
  }
}
