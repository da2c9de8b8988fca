import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { OceanClient } from '../../../src/ocean/client.ts';
import { startApp, testNow, type TestApp } from '../app.ts';
import type { FakeOcean } from '../ocean/fake-ocean.ts';
import { type ChangingRows, startChangingOcean } from './changing-ocean.ts';

/** Event-loop turns without activity after which both apps are idle, or wait for Ocean. */
const quietTurns = 20;

/**
 * Two apps with one clock, each in front of an Ocean with the same rows. One has a response cache, the other computes every
 * response.
 */
export class MirroredApps implements AsyncDisposable {
  readonly clock: { now: number };
  readonly #apps: readonly TestApp[];
  readonly #oceans: readonly FakeOcean[];
  readonly #activity: { count: number };

  private constructor(
    clock: { now: number },
    apps: readonly TestApp[],
    oceans: readonly FakeOcean[],
    activity: { count: number },
  ) {
    this.clock = clock;
    this.#apps = apps;
    this.#oceans = oceans;
    this.#activity = activity;
  }

  static async open(rows: ChangingRows, env: Record<string, string>): Promise<MirroredApps> {
    const clock = { now: testNow };
    const activity = watchUpstream();
    const oceans = await Promise.all([startChangingOcean(rows), startChangingOcean(rows)]);
    const apps = await Promise.all(
      oceans.map(({ url }, index) =>
        startApp({
          env: { OCEAN_URL: url, ...env, ...(index === 1 && { ANSWERS_MAX_BYTES: '0' }) },
          clock: () => clock.now,
        }),
      ),
    );
    return new MirroredApps(clock, apps, oceans, activity);
  }

  /** Sends a request to both. The promises settle when each has responded. */
  send(body: object, headers: Record<string, string>): Promise<string>[] {
    return this.#apps.map(async ({ url }) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      this.#activity.count += 1;
      return `${response.status} ${response.headers.get('cache-control') ?? ''} ${text}`;
    });
  }

  /** Invalidates lists in both, as a write in another process does. */
  invalidate(names: readonly string[]): void {
    for (const { app } of this.#apps) app.invalidate({ keyPrefix: '', names, rules: [] });
  }

  /** Upstream requests of each app since the last call. */
  takeCalls(): Record<string, number>[] {
    return this.#oceans.map((ocean) => ocean.takeCalls());
  }

  /** Waits until nothing happens in either. */
  async settle(): Promise<void> {
    let seen = -1;
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      if (this.#activity.count !== seen) quiet = 0;
      seen = this.#activity.count;
      await turn();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#apps.map((app) => app[Symbol.asyncDispose]()));
    await Promise.all(this.#oceans.map((ocean) => ocean[Symbol.asyncDispose]()));
    vi.restoreAllMocks();
  }
}

/** Counts the begin and the end of every upstream request. */
function watchUpstream(): { count: number } {
  const activity = { count: 0 };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its object below
  const { call } = OceanClient.prototype;
  vi.spyOn(OceanClient.prototype, 'call').mockImplementation(async function <T>(
    this: OceanClient,
    ...parameters: Parameters<OceanClient['call']>
  ): Promise<T> {
    activity.count += 1;
    try {
      return (await call.apply(this, parameters)) as T;
    } finally {
      activity.count += 1;
    }
  });
  return activity;
}
