import { RequestLog } from './request-log.ts';
import { Contract } from './contract.ts';
import { FaultHooks } from './faults/fault-hooks.ts';
import { Faults } from './faults/faults.ts';
import { type Fleet, makeFleet } from './fleet/fleet.ts';
import { Ocean } from './ocean.ts';
import { readSizes, type SandboxOptions } from './options.ts';
import { createServer, type Interceptor } from './server.ts';
import { faultRoutes, statusRoutes } from './routes/control.ts';
import { validateTraffic } from './validation.ts';
import { Silences } from './silences.ts';
import { type DemoUser, demoUsers } from './users.ts';

/** A running sandbox. */
export interface Sandbox {
  /** Base URL of every path of the contract, without a trailing slash. */
  readonly url: string;
  /** Log of the received requests. */
  readonly calls: RequestLog;
  /** The generated fleet, for tests to compare responses with. */
  readonly fleet: Fleet;
  /** Accounts that can sign in. */
  readonly users: readonly DemoUser[];
  /** Makes boxes fall silent or communicate again. */
  readonly silences: Silences;
  /** Fault rules; empty by default. */
  readonly faults: Faults;
  /** Functions that run in order for every request before it is processed. The list may change at any time. */
  readonly interceptors: Interceptor[];
  /**
   * Contract violations of the sandbox's own responses, with their paths. Filled only with `validate`; expected to be
   * empty.
   */
  readonly contractViolations: readonly string[];
  /** Makes every token invalid, as if 12 hours had passed. */
  expireTokens(): void;
  /** Closes open connections and frees the port. */
  stop(): Promise<void>;
}

/**
 * Starts a sandbox.
 *
 * @throws RangeError for impossible sizes.
 * @throws Error from `listen` when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed, ...size } = readSizes(options);
  const clock = options.now ?? (() => new Date());
  const now = (): number => Math.floor(clock().getTime() / 1000);
  const fleet = makeFleet(seed, size, now());
  const users = demoUsers.filter(
    ({ customers }) => customers === 'all' || customers.every((index) => index < size.customers),
  );
  const ocean = new Ocean(fleet, users, now, options.listsPrivateSteps);
  const calls = new RequestLog();
  const interceptors: Interceptor[] = [];
  const contractViolations: string[] = [];
  const contract = options.validate ? await Contract.load() : null;
  const millis = (): number => clock().getTime();
  const faults = new Faults(options.faultSeed ?? seed, millis);
  for (const rule of options.faults ?? []) faults.add(rule);
  const hooks = new FaultHooks(ocean, faults, millis);
  const app = createServer(ocean, calls, {
    interceptors: () => [...interceptors, hooks.onArrival],
    beforeRecording: (server) => {
      if (contract) validateTraffic(server, contract, contractViolations);
      hooks.changeResponses(server);
      statusRoutes(server, fleet, users, calls);
      faultRoutes(server, faults, fleet, users);
    },
    afterRecording: (server) => hooks.disturbDelivery(server),
  });
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    calls,
    fleet,
    users,
    silences: new Silences(ocean),
    faults,
    interceptors,
    contractViolations,
    expireTokens: () => ocean.sessions.expireAll(),
    stop: () => app.close(),
  };
}
