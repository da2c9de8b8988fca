import { z } from 'zod';
import { operationsOf } from './endpoints.ts';
import { faultSchema } from './fault.ts';

const endpointName = z
  .union([z.number().int(), z.string()])
  .refine((name) => operationsOf(name).length > 0, 'must be an endpoint: its number from 1 to 22, its path, or both');
const access = z.enum(['read', 'write', 'login']);
const oneOrMore = <T extends z.ZodTypeAny>(item: T) => z.union([item, z.array(item).min(1)]);
const count = z.number().int().min(1);

/** Requests that the rule matches; an omitted condition matches all. */
const where = z.strictObject({
  endpoint: oneOrMore(endpointName).optional(),
  access: oneOrMore(access).optional(),
  /** The customer named in the request, or the only one of its user. */
  customerId: z.union([z.string().regex(/^\d+$/, 'must be digits'), z.number().int()]).optional(),
  /** Login of the demo user whose token was sent. A login request has no user yet. */
  user: z.string().optional(),
  token: z.string().optional(),
  /** A parameter that the request lacks: `individuId` for the lists of all drivers' private hours. */
  without: z.string().min(1).optional(),
});

const rest = {
  /** Name shown to people. */
  name: z.string().min(1).max(80).optional(),
  on: where.default({}),
  /** Share of the matching requests. The same seed and order of requests give the same faults. */
  share: z.number().min(0).max(1).default(1),
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  /** Limits the rule to the first n matching requests. */
  first: count.optional(),
  /** Limits the rule to every nth matching request: 3 for the third, the sixth … */
  every: count.optional(),
  /** Ends the rule after that many faults. */
  count: count.optional(),
  /** Ends the rule at this instant of the sandbox's clock. */
  until: z.union([z.string().datetime({ offset: true, message: 'must be an ISO date and time' }), z.date()]).optional(),
  /** Ends the rule that long after it was added, by the sandbox's clock. */
  forSeconds: z.number().positive().optional(),
};

const oneFault = z.strictObject({ fault: faultSchema, ...rest });
const someFaults = z.strictObject({ fault: z.array(faultSchema).min(1), ...rest });

/** A fault, or several of which one is drawn each time, and the requests that get it. */
export type FaultRule = z.input<typeof oneFault> | z.input<typeof someFaults>;
/** A rule with its defaults filled in. */
export type CheckedRule = z.output<typeof oneFault> | z.output<typeof someFaults>;

/** One validation error of a rule: the path of the field, and its requirement. */
export interface RuleProblem {
  readonly field: string;
  readonly message: string;
}

/** An invalid rule; the message names every invalid field. */
export class FaultRuleError extends RangeError {
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; '));
    this.name = 'FaultRuleError';
    this.problems = problems;
  }
}

/** Validates a rule. @throws FaultRuleError */
export function checkRule(rule: unknown): CheckedRule {
  const hasSome = typeof rule === 'object' && rule !== null && 'fault' in rule && Array.isArray(rule.fault);
  const { success, data, error } = (hasSome ? someFaults : oneFault).safeParse(rule);
  if (!success) {
    throw new FaultRuleError(
      error.issues.flatMap((issue) =>
        problemsOf(issue).map(({ path, message }) => ({ field: path.join('.'), message })),
      ),
    );
  }
  const { fault } = data;
  for (const [index, one] of [fault].flat().entries()) {
    if (one.kind !== 'latency' || one.toMillis === undefined || one.toMillis >= one.millis) continue;
    const field = Array.isArray(fault) ? `fault.${index}.toMillis` : 'fault.toMillis';
    throw new FaultRuleError([{ field, message: 'must not be less than millis' }]);
  }
  return data;
}

/** Reports the branch of a union that matched furthest, where zod itself reports "Invalid input". */
function problemsOf(issue: z.ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.unionErrors.map(({ issues }) => issues.flatMap(problemsOf));
  const deepest = branches.toSorted((one, other) => depthOf(other) - depthOf(one))[0] ?? [];
  return depthOf(deepest) === issue.path.length && deepest.every(({ message }) => message.startsWith('Expected'))
    ? [{ path: issue.path, message: [...new Set(branches.flat().map(({ message }) => message))].join(', or ') }]
    : deepest;
}

const depthOf = (problems: readonly { path: readonly PropertyKey[] }[]): number =>
  Math.max(0, ...problems.map(({ path }) => path.length));
