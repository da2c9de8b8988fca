import { afterAll, afterEach, expect } from 'vitest';
import { startApp, type TestApp } from '../app.ts';
import { RawSocket, type RawSocketOptions } from './raw-socket.ts';
import { Topic, topicSchema } from './topic.ts';

export const token = { 'x-auth-token': 'a-token' };
export const subscription = 'subscription { pushed }';

interface Stage {
  readonly app: TestApp;
  readonly topic: Topic;
}

export const untilListened = (topic: Topic, size = 1) =>
  expect.poll(() => topic.size, { timeout: 30_000, interval: 5 }).toBe(size);

/**
 * Programs with a graph of their own, whose events a test controls. Tests with the same settings share one. It needs no
 * Ocean, and without one there is no service account.
 */
export class Stages {
  readonly #stages = new Map<string, Promise<Stage>>();
  readonly #leave: (() => void)[] = [];

  constructor() {
    afterEach(async () => {
      for (const leave of this.#leave.splice(0)) leave();
      for (const stage of this.#stages.values()) await untilListened((await stage).topic, 0);
    });
    afterAll(async () => {
      for (const stage of this.#stages.values()) await (await stage).app[Symbol.asyncDispose]();
    });
  }

  async start(env: Record<string, string> = {}) {
    const key = JSON.stringify(env);
    let stage = this.#stages.get(key);
    if (stage === undefined) this.#stages.set(key, (stage = startStage(env)));
    const { app, topic } = await stage;
    const track = (socket: RawSocket): RawSocket => {
      this.#leave.push(() => socket.close());
      return socket;
    };
    return {
      ...{ app, topic },
      /** Opens a WebSocket that may be rejected. */
      connect: (request: RawSocketOptions = {}) => track(new RawSocket(app.url, request)),
      /** Opens a WebSocket and sends `connection_init`. */
      open: async (request: RawSocketOptions = { headers: token }) => track(await RawSocket.open(app.url, request)),
      /** Calls back after the test. */
      onLeave: (leave: () => void) => void this.#leave.push(leave),
    };
  }
}

const withoutOcean = { OCEAN_URL: 'http://127.0.0.1:9' };

async function startStage(env: Record<string, string>): Promise<Stage> {
  const topic = new Topic();
  const app = await startApp({ schema: topicSchema(topic), env: { ...withoutOcean, ...env } });
  return { app, topic };
}
