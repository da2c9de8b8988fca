import { expect } from 'vitest';
import { startTestApp, testNow, type SandboxApp } from '../../support/app.ts';
import { endpointOf } from '../../support/ocean/endpoints.ts';
import { customerOf } from '../../support/expected.ts';
import type { GraphqlResponse } from '../../support/graphql.ts';
import { captureLog } from '../../support/mutations/log.ts';
import { expectNoSecrets } from './secrets.ts';

/** A call as Ocean got it. */
interface Arrival {
  /** By what it gives, such as 'vehicles'; the operation itself where it is a change. */
  readonly what: string;
  /** Milliseconds of a clock that nobody sets. */
  readonly at: number;
  /** Whose; null: nobody's, as a login is. */
  readonly token: string | null;
}

/** The program before a sandbox that can be told to fail. When it ends, nothing secret may have been told or logged. */
export interface Stage extends SandboxApp {
  /** The clock of program and sandbox, in epoch milliseconds: a test moves it. */
  readonly clock: { now: number };
  /** The calls that Ocean got since the last time, in order, logins too. */
  takeArrivals(): Arrival[];
  /** The same, by name only. */
  takeNames(): string[];
  /** Old enough that every list is read again, and young enough to be given when that fails. */
  letListsAge(): void;
  /** Ends all faults; then a normal query must be right. */
  expectRight(headers?: Record<string, string>): Promise<void>;
}

const usual = {
  // No test waits for these: they only end what hangs.
  OCEAN_TIMEOUT_MS: '30000',
  OCEAN_BREAKER_FAILURES: '1000',
  OCEAN_RETRY_PERCENT: '100',
};

/** @param env of the program, over a small fleet and a resilience that no test meets by accident */
export async function startStage(env: Record<string, string> = {}): Promise<Stage> {
  const clock = { now: testNow };
  const { log, lines } = captureLog();
  const app = await startTestApp({ env: { ...usual, ...env }, log, clock: () => clock.now });
  const { sandbox } = app;
  const answers: GraphqlResponse[] = [];
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
  const ask: Stage['execute'] = async (query, request) => {
    const answer = await app.execute(query, request);
    answers.push(answer);
    return answer;
  };
  return {
    ...app,
    clock,
    execute: ask,
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
      expectNoSecrets(sandbox, tokens, answers, lines);
    },
  };
}
