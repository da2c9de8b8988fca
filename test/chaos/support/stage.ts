import { expect } from 'vitest';
import { startTestApp, testNow, type SandboxApp } from '../../support/app.ts';
import { endpointOf } from '../../support/ocean/endpoints.ts';
import { customerOf } from '../../support/expected.ts';
import type { GraphqlResponse } from '../../support/graphql.ts';
import { captureLog } from '../../support/mutations/log.ts';
import { expectNoSecrets } from './secrets.ts';

/** An upstream request as Ocean received it. */
interface Arrival {
  /** Name of the result, such as 'vehicles'; the operation itself for a write. */
  readonly what: string;
  /** Milliseconds of a monotonic clock. */
  readonly at: number;
  /** Owner of the token; null for a login. */
  readonly token: string | null;
}

/** The program in front of a sandbox with faults. On disposal it asserts that nothing secret was sent or logged. */
export interface Stage extends SandboxApp {
  /** Clock of program and sandbox, in epoch milliseconds, which a test can move. */
  readonly clock: { now: number };
  /** Upstream requests since the last call, in order, including logins. */
  takeArrivals(): Arrival[];
  /** The same, by name only. */
  takeNames(): string[];
  /** Age at which lists are fetched again, but may still be served stale on failure. */
  letListsAge(): void;
  /** Clears all faults and asserts that a normal query succeeds. */
  expectRight(headers?: Record<string, string>): Promise<void>;
}

const usual = {
  // No test waits for these timeouts: they only end hanging requests.
  OCEAN_TIMEOUT_MS: '30000',
  OCEAN_BREAKER_FAILURES: '1000',
  OCEAN_RETRY_PERCENT: '100',
};

/** @param env settings of the program, besides a small fleet and resilience limits that no test reaches by accident */
export async function startStage(env: Record<string, string> = {}): Promise<Stage> {
  const clock = { now: testNow };
  const { log, lines } = captureLog();
  const app = await startTestApp({ env: { ...usual, ...env }, log, clock: () => clock.now });
  const { sandbox } = app;
  const results: GraphqlResponse[] = [];
  const tokens = new Set<string>();
  let arrivals: Arrival[] = [];
  sandbox.interceptors.push(({ operation }, { headers }) => {
    const token = headers['x-auth-token'];
    if (typeof token === 'string') tokens.add(token);
    const whose = typeof token === 'string' ? token : null;
    arrivals.push({ what: endpointOf(operation), at: performance.now(), token: whose });
  });
  const takeArrivals = (): Arrival[] => {
    const taken = arrivals;
    arrivals = [];
    return taken;
  };
  const execute: Stage['execute'] = async (query, request) => {
    const result = await app.execute(query, request);
    results.push(result);
    return result;
  };
  return {
    ...app,
    clock,
    execute,
    takeArrivals,
    takeNames: () => takeArrivals().map(({ what }) => what),
    letListsAge: () => {
      clock.now += 120_000;
    },
    expectRight: async (headers = {}) => {
      sandbox.faults.clear();
      clock.now += 3_600_000;
      const { data, errors } = await app.execute('{ vehicles(first: 200) { isStale nodes { registration } } }', {
        headers,
      });
      expect(errors).toBeUndefined();
      const registrations = data.vehicles.nodes.map((node: { registration: string }) => node.registration);
      expect(data.vehicles.isStale).toBe(false);
      expect(registrations.toSorted()).toEqual(
        customerOf(sandbox)
          .vehicles.map((one) => one.registration)
          .toSorted(),
      );
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      expectNoSecrets(sandbox, tokens, results, lines);
    },
  };
}
