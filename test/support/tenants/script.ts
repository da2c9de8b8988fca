import fc from 'fast-check';
import { castSize } from './cast.ts';
import type { Outcome } from './ocean.ts';
import { operations, type OperationName } from './operations.ts';

/** Way to name the customer. `overridden`: the header names another one of the same credential, the argument wins. */
export type Naming = 'header' | 'argument' | 'overridden';

/** One thing that happens. */
export type Step =
  | {
      readonly kind: 'request';
      readonly who: number;
      readonly name: OperationName;
      readonly pick: number;
      naming: Naming;
    }
  | { readonly kind: 'end'; readonly which: number; readonly outcome: Outcome }
  | { readonly kind: 'flow' }
  | { readonly kind: 'leave'; readonly which: number }
  | { readonly kind: 'renew'; readonly who: number }
  | { readonly kind: 'tick'; readonly millis: number }
  /** All send the same request, one after another and three times, while Ocean responds: later ones are cache hits. */
  | { readonly kind: 'chorus'; readonly name: OperationName; readonly pick: number };

/** Steps in order, with the tenants that take part. */
export interface Script {
  /** Indexes of the actors that take part. */
  readonly cast: readonly number[];
  readonly steps: readonly Step[];
}

/** Times within the freshness of rows, past it, past twice that, and past the maximum stale age. */
const ticks = [1000, 20_000, 40_000, 70_000, 700_000];

const outcome = (canBeSilent: boolean): fc.Arbitrary<Outcome> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Outcome>({ kind: 'response' }) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(400, 401, 403, 404, 422, 500, 503)
        .map((status): Outcome => ({ kind: 'status', status })),
    },
    { weight: 1, arbitrary: fc.constant<Outcome>({ kind: 'status', status: 429, retryAfter: '30' }) },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>({ kind: 'html' }, { kind: 'cut' }, { kind: 'reset' }) },
    { weight: canBeSilent ? 2 : 0, arbitrary: fc.constant<Outcome>({ kind: 'silence' }) },
  );

const who = fc.nat(2);
const which = fc.nat(5);
/** Operations that select every leaf, and take most of the time. */
const heavy: readonly OperationName[] = ['boxes', 'fullVehicles', 'drivers', 'analysis'];
const light = (Object.keys(operations) as OperationName[]).filter((name) => !heavy.includes(name));
/** Operations that need cached lists only. */
const listOperations: readonly OperationName[] = ['entities', 'keyed', 'page', 'searched'];
const names = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...heavy) },
  { weight: 11, arbitrary: fc.constantFrom(...light) },
);
const namings = fc.constantFrom<Naming>('header', 'argument', 'overridden');

const step = (canBeSilent: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        kind: fc.constant('request' as const),
        who,
        name: names,
        pick: fc.nat(7),
        naming: namings,
      }),
    },
    {
      weight: 7,
      arbitrary: fc.record({ kind: fc.constant('end' as const), which, outcome: outcome(canBeSilent) }),
    },
    { weight: 4, arbitrary: fc.constant({ kind: 'flow' as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick' as const), millis: fc.constantFrom(...ticks) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('renew' as const), who }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('chorus' as const),
        name: fc.constantFrom(...listOperations),
        pick: fc.nat(7),
      }),
    },
  );

/** @param canBeSilent lets Ocean never respond, which costs a full timeout each */
export function scripts(canBeSilent: boolean): fc.Arbitrary<Script> {
  return fc.record({
    cast: fc.uniqueArray(fc.nat(castSize - 1), { minLength: 2, maxLength: 3 }),
    steps: fc.array(step(canBeSilent), { minLength: 4, maxLength: 24 }),
  });
}
