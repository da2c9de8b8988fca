import { Random } from '../random.ts';
import { accessOf, operationsOf } from './endpoints.ts';
import { type Fault, labelOf } from './fault.ts';
import type { CheckedRule } from './rule.ts';

/** Facts of a request that a rule matches on. */
export interface RequestFacts {
  readonly operation: string;
  /** null when no customer is named and the user has several or is unknown. */
  readonly customerId: string | null;
  readonly user: string | null;
  readonly token: string | null;
  /** Names of the request's query parameters. */
  readonly parameters: readonly string[];
}

/** A fault drawn for a request. Its own generator keeps concurrent requests from changing what it draws. */
export interface FiredFault {
  readonly fault: Fault;
  readonly random: Random;
}

/** An active rule with its counters. */
export class ActiveRule {
  readonly id: string;
  readonly rule: CheckedRule;
  /** Number of matching requests, with or without a fault. */
  calls = 0;
  /** Fault label → number of injections. */
  readonly firedBy: Record<string, number> = {};
  readonly #faults: readonly Fault[];
  readonly #operations: ReadonlySet<string> | null;
  readonly #random: Random;
  readonly #endsAt: number;

  /** `now` in epoch milliseconds. */
  constructor(id: string, rule: CheckedRule, seed: number, now: number) {
    this.id = id;
    this.rule = rule;
    this.#faults = [rule.fault].flat();
    const { endpoint } = rule.on;
    this.#operations = endpoint === undefined ? null : new Set([endpoint].flat().flatMap(operationsOf));
    this.#random = new Random(rule.seed ?? seed);
    const { until, forSeconds } = rule;
    this.#endsAt = Math.min(
      until === undefined ? Infinity : new Date(until).getTime(),
      forSeconds === undefined ? Infinity : now + forSeconds * 1000,
    );
  }

  /** Total number of injections. */
  get fired(): number {
    return Object.values(this.firedBy).reduce((sum, times) => sum + times, 0);
  }

  /** True once no further request can get a fault from the rule. */
  isOver(now: number): boolean {
    const { first = Infinity, count = Infinity } = this.rule;
    return now >= this.#endsAt || this.calls >= first || this.fired >= count;
  }

  /**
   * Draws the fault for a request, or null.
   *
   * `isFree` returns whether a fault is still possible for the request. Every matching request draws the same number of
   * values, so that only the order of requests decides.
   */
  draw(request: RequestFacts, now: number, isFree: (fault: Fault) => boolean): FiredFault | null {
    if (this.isOver(now) || !this.#isFor(request)) return null;
    const access = accessOf(request.operation);
    const possible = this.#faults.filter((fault) => isFree(fault) && fits(fault, access));
    if (possible.length === 0) return null;
    this.calls += 1;
    const { share, every = 1 } = this.rule;
    const isDrawn = this.#random.next() < share;
    const fault = this.#random.pick(possible);
    const random = new Random(this.#random.between(0, 4_294_967_295));
    if (!isDrawn || this.calls % every !== 0) return null;
    const label = labelOf(fault);
    this.firedBy[label] = (this.firedBy[label] ?? 0) + 1;
    return { fault, random };
  }

  #isFor(request: RequestFacts): boolean {
    const { access, customerId, user, token, without } = this.rule.on;
    return (
      (this.#operations?.has(request.operation) ?? true) &&
      (access === undefined || [access].flat().includes(accessOf(request.operation))) &&
      (customerId === undefined || String(customerId) === request.customerId) &&
      (user === undefined || user === request.user) &&
      (token === undefined || token === request.token) &&
      (without === undefined || !request.parameters.includes(without))
    );
  }
}

/** Excludes impossible pairs: a login has no token to expire, only reads have rows, only writes report success. */
function fits(fault: Fault, access: ReturnType<typeof accessOf>): boolean {
  if (fault.kind === 'expired-token') return access !== 'login';
  if (fault.kind === 'write-response') return access === 'write';
  return fault.kind !== 'rows' || access === 'read';
}
