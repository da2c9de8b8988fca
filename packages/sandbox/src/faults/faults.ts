import { randomFor } from '../random.ts';
import { ActiveRule, type RequestFacts, type FiredFault } from './active-rule.ts';
import type { Fault } from './fault.ts';
import { type PresetName, type PresetOptions, presetRules } from './presets.ts';
import { type CheckedRule, checkRule, type FaultRule } from './rule.ts';

/** A rule with its counters. */
export interface FaultStatus {
  readonly id: string;
  readonly rule: CheckedRule;
  /** Number of matching requests, with or without a fault. */
  readonly calls: number;
  /** Number of them that got a fault. */
  readonly fired: number;
  /** Fault label → number of injections, such as 'status 503' → 2. */
  readonly firedBy: Readonly<Record<string, number>>;
  /** True once the rule injects no more faults. */
  readonly isOver: boolean;
}

/** The rules of a sandbox, in order. */
export class Faults {
  readonly #now: () => number;
  #seed: number;
  #rules: ActiveRule[] = [];
  #added = 0;

  /** `now` in epoch milliseconds. */
  constructor(seed: number, now: () => number) {
    this.#seed = seed;
    this.#now = now;
  }

  /** Adds a rule, in force from the next request on. @throws FaultRuleError naming each invalid field. */
  add(rule: FaultRule): FaultStatus {
    return this.addUnchecked(rule);
  }

  /** Same as `add`, for untyped input. @throws FaultRuleError */
  addUnchecked(rule: unknown): FaultStatus {
    const checked = checkRule(rule);
    this.#added += 1;
    const active = new ActiveRule(`f${this.#added}`, checked, this.#seedOf(this.#added), this.#now());
    this.#rules.push(active);
    return this.#statusOf(active);
  }

  /** Adds the rules of a preset. @throws FaultRuleError for an impossible share or seed. */
  addPreset(name: PresetName, options: PresetOptions = {}): FaultStatus[] {
    return presetRules(name, options).map((rule) => this.add(rule));
  }

  /** Removes a rule; returns false when the id is unknown. */
  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((rule) => rule.id !== id);
    return this.#rules.length < before;
  }

  /** Removes all rules and restarts their draws. `seed` replaces the sandbox's own. */
  clear(seed = this.#seed): void {
    this.#seed = seed;
    this.#rules = [];
    this.#added = 0;
  }

  /** All rules in the order of their addition, including expired ones. */
  list(): FaultStatus[] {
    return this.#rules.map((rule) => this.#statusOf(rule));
  }

  /**
   * Draws the faults of a request, rule by rule.
   *
   * A request is delayed, gets a replaced response, and is disturbed on delivery at most once each.
   */
  forRequest(request: RequestFacts): FiredFault[] {
    const now = this.#now();
    const fired: FiredFault[] = [];
    for (const rule of this.#rules) {
      const next = rule.draw(request, now, (fault) => canFollow(fault, fired));
      if (next) fired.push(next);
    }
    return fired;
  }

  #seedOf(number: number): number {
    return randomFor(this.#seed, number).between(0, 4_294_967_295);
  }

  #statusOf(active: ActiveRule): FaultStatus {
    const { id, rule, calls, fired, firedBy } = active;
    return { id, rule, calls, fired, firedBy: { ...firedBy }, isOver: active.isOver(this.#now()) };
  }
}

type Stage = 'delay' | 'response' | 'rows' | 'delivery';

/** Stages that a fault affects. Faults of one stage exclude each other, except different changes of rows. */
function stagesOf(fault: Fault): readonly Stage[] {
  switch (fault.kind) {
    case 'latency':
      return ['delay'];
    case 'rows':
      return ['rows'];
    case 'drip':
    case 'cut':
      return ['delivery'];
    case 'reset':
      return fault.at === 'within-body' || fault.at === 'after-body' ? ['delivery'] : ['response', 'rows', 'delivery'];
    case 'silence':
    case 'huge':
      return ['response', 'rows', 'delivery'];
    case 'status':
    case 'redirect':
    case 'expired-token':
    case 'body':
    case 'write-response':
      return ['response', 'rows'];
  }
}

function canFollow(fault: Fault, before: readonly FiredFault[]): boolean {
  const stages = stagesOf(fault);
  return before.every(({ fault: earlier }) =>
    fault.kind === 'rows' && earlier.kind === 'rows'
      ? fault.change !== earlier.change || fault.field !== earlier.field
      : !stagesOf(earlier).some((stage) => stages.includes(stage)),
  );
}
