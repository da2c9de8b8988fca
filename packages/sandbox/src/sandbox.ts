import { CallLog } from './calls.ts';
import { Contract } from './contract.ts';
import { FaultHooks } from './faults/fault-hooks.ts';
import { Faults } from './faults/faults.ts';
import { type Fleet, makeFleet } from './fleet/fleet.ts';
import { Ocean } from './ocean.ts';
import { readSizes, type SandboxOptions } from './options.ts';
import { createServer, type Interceptor } from './server.ts';
import { faultRoutes } from './routes/faults.ts';
import { statusRoutes } from './routes/status.ts';
import { validateCalls } from './validation.ts';
import { type DemoUser, demoUsers } from './users.ts';

/** An Ocean that runs here. */
export interface Sandbox {
  /** Where it listens, without a slash at the end: the base of every path of the contract. */
  readonly url: string;
  /** The calls that it got. */
  readonly calls: CallLog;
  /** What it holds, for tests to compare answers with. */
  readonly fleet: Fleet;
  /** Who can sign in. */
  readonly users: readonly DemoUser[];
  /** What it does wrong when told to: nothing at first. */
  readonly faults: Faults;
  /** Called in order for every call that arrives, before it is looked at. Add to it and take away as you like. */
  readonly interceptors: Interceptor[];
  /** Answers of its own that broke the contract, with where they did: empty unless `validate` found one. */
  readonly contractFaults: readonly string[];
  /** Makes every token invalid, as if 12 hours had passed. */
  expireTokens(): void;
  /** Cuts what is under way and frees the port. */
  stop(): Promise<void>;
}

/** Starts a sandbox. @throws RangeError for impossible sizes, and what `listen` throws when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed, ...size } = readSizes(options);
  const clock = options.now ?? (() => new Date());
  const now = (): number => Math.floor(clock().getTime() / 1000);
  const fleet = makeFleet(seed, size, now());
  const users = demoUsers.filter(
    ({ customers }) => customers === 'all' || customers.every((index) => index < size.customers),
  );
  const ocean = new Ocean(fleet, users, now, options.listsPrivateSteps);
  const calls = new CallLog();
  const interceptors: Interceptor[] = [];
  const contractFaults: string[] = [];
  const contract = options.validate ? await Contract.load() : null;
  const millis = (): number => clock().getTime();
  const faults = new Faults(options.faultSeed ?? seed, millis);
  for (const rule of options.faults ?? []) faults.add(rule);
  const hooks = new FaultHooks(ocean, faults, millis);
  const app = createServer(ocean, calls, {
    interceptors: () => [...interceptors, hooks.onArrival],
    beforeCounting: (server) => {
      if (contract) validateCalls(server, contract, contractFaults);
      hooks.changeAnswers(server);
      statusRoutes(server, fleet, users, calls);
      faultRoutes(server, faults, fleet, users);
    },
    afterCounting: (server) => hooks.disturbDelivery(server),
  });
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    calls,
    fleet,
    users,
    faults,
    interceptors,
    contractFaults,
    expireTokens: () => ocean.sessions.expireAll(),
    stop: () => app.close(),
  };
}
