import { randomFor } from '../random.ts';
import { ActiveRule, type CallFacts, type FiredFault } from './active-rule.ts';
import type { Fault } from './fault.ts';
import { type PresetName, type PresetOptions, presetRules } from './presets.ts';
import { type CheckedRule, checkRule, type FaultRule } from './rule.ts';

/** A rule that was added, and what it did so far. */
export interface FaultStatus {
  readonly id: string;
  readonly rule: CheckedRule;
  /** The calls that it was for, whether they got a fault or not. */
  readonly calls: number;
  /** How many of them got a fault. */
  readonly fired: number;
  /** The same by fault: 'status 503' → times. */
  readonly firedBy: Readonly<Record<string, number>>;
  /** It reached its end, and gives no more. */
  readonly isOver: boolean;
}

/** The faults that a sandbox was told to have. */
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

  /** Adds a rule, which holds from the next call on. @throws FaultRuleError that names each field that is wrong. */
  add(rule: FaultRule): FaultStatus {
    return this.addUnchecked(rule);
  }

  /** As `add`, for what came from outside. @throws FaultRuleError */
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

  /** Takes a rule away; false when there is none of this id. */
  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((rule) => rule.id !== id);
    return this.#rules.length < before;
  }

  /** Takes every rule away. The rules that come next draw as the first ones did; `seed` replaces the sandbox's own. */
  clear(seed = this.#seed): void {
    this.#seed = seed;
    this.#rules = [];
    this.#added = 0;
  }

  /** The rules in the order in which they were added, those that are over too. */
  list(): FaultStatus[] {
    return this.#rules.map((rule) => this.#statusOf(rule));
  }

  /**
   * What a call gets. Each rule is asked in turn; a call waits at most once, gets at most one answer that is not its
   * own, and is disturbed at most once on its way out.
   */
  forCall(call: CallFacts): FiredFault[] {
    const now = this.#now();
    const fired: FiredFault[] = [];
    for (const rule of this.#rules) {
      const next = rule.draw(call, now, (fault) => canFollow(fault, fired));
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

type Stage = 'wait' | 'answer' | 'rows' | 'delivery';

/** What a fault takes hold of. Faults of one stage exclude each other, but for different changes of rows. */
function stagesOf(fault: Fault): readonly Stage[] {
  switch (fault.kind) {
    case 'latency':
      return ['wait'];
    case 'rows':
      return ['rows'];
    case 'drip':
    case 'cut':
      return ['delivery'];
    case 'reset':
      return fault.at === 'within-body' || fault.at === 'after-body' ? ['delivery'] : ['answer', 'rows', 'delivery'];
    case 'silence':
    case 'huge':
      return ['answer', 'rows', 'delivery'];
    case 'status':
    case 'redirect':
    case 'expired-token':
    case 'body':
    case 'write-response':
      return ['answer', 'rows'];
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
