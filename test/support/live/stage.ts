import { createClient } from 'graphql-sse';
import { startApp, startTestApp, testNow, type SandboxApp, type TestApp, type TestAppOptions } from '../app.ts';
import { ManualTimer } from './manual-timer.ts';

/** One event of a subscription, or the codes of the errors that ended it. */
type Received = Readonly<Record<string, unknown>> | { readonly codes: readonly unknown[] } | 'END';

/** A subscription over server-sent events. */
export interface Listening {
  /** The value of the root field of the next event. */
  next(): Promise<Received>;
  stop(): Promise<void>;
}

type Listen = (
  query: string,
  request?: { variables?: Record<string, unknown>; headers?: Record<string, string> },
) => Listening;

/** Another instance in front of the same Ocean, whose readings a test starts. */
interface OtherInstance {
  readonly app: TestApp;
  readonly timer: ManualTimer;
  readonly listen: Listen;
}

export interface LiveStage extends AsyncDisposable {
  readonly app: SandboxApp;
  readonly timer: ManualTimer;
  /** Starts another instance, with the shared state of the options. */
  readonly join: () => Promise<OtherInstance>;
  /** Lets time pass, so that no cached list is fresh, and the next readings begin; resolves once they have ended. */
  readonly poll: (millis?: number) => Promise<void>;
  readonly advance: (millis: number) => void;
  readonly listen: Listen;
}

/** The program with the sandbox, where a test decides when subscriptions read from Ocean. */
export async function startLiveStage(options: TestAppOptions = {}): Promise<LiveStage> {
  let now = testNow;
  const timer = new ManualTimer();
  const app = await startTestApp({ clock: () => now, pollTimer: timer.timer, ...options });
  const listening = new Set<Listening>();
  const others: TestApp[] = [];
  const listenAt =
    ({ url }: TestApp): Listen =>
    (query, { variables, headers = {} } = {}) => {
      const one = listenTo(`${url}/graphql`, query, variables, headers);
      listening.add(one);
      return one;
    };
  const advance = (millis: number): void => void (now += millis);
  return {
    app,
    timer,
    advance,
    poll: async (millis = 31_000) => {
      advance(millis);
      await timer.poll();
    },
    listen: listenAt(app),
    join: async () => {
      const { login } = app.sandbox.users[0]!;
      const env = { ...options.env, OCEAN_URL: app.sandbox.url, OCEAN_LOGIN: login, OCEAN_PASSWORD: login };
      const ownTimer = new ManualTimer();
      const other = await startApp({ ...options, env, clock: () => now, pollTimer: ownTimer.timer });
      others.push(other);
      return { app: other, timer: ownTimer, listen: listenAt(other) };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...listening].map((one) => one.stop()));
      for (const other of others) await other[Symbol.asyncDispose]();
      await app[Symbol.asyncDispose]();
    },
  };
}

/** Subscribes over server-sent events. */
export function listenTo(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Listening {
  const client = createClient({ url, headers, retryAttempts: 0 });
  const results = client.iterate({ query, ...(variables && { variables }) });
  return {
    next: async () => {
      const next = await results.next();
      if (next.done === true) return 'END';
      const { data, errors } = next.value;
      if (errors) return { codes: errors.map(({ extensions }) => extensions['code']) };
      return Object.values(data ?? {})[0] as Received;
    },
    stop: async () => {
      await results.return?.();
      client.dispose();
    },
  };
}
