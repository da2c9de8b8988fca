import fc from 'fast-check';

/** Identities of `stage.ts`. */
const identityCount = 4;
/** Instances of `stage.ts`. */
export const instanceCount = 3;

/** One thing that happens. */
export type Step =
  | { readonly kind: 'read' | 'write'; readonly who: number; readonly at: number }
  /** Lists of each identity are copied over those of the next one, as an attacker with access to Redis may do. */
  | { readonly kind: 'mix' }
  /** All identities get the same generations, which are new, so that they do not protect from `mix`. */
  | { readonly kind: 'level' }
  | { readonly kind: 'flush' }
  /** Messages between instances are lost. */
  | { readonly kind: 'deafen' };

/** Groups of steps, one group after another. The steps of a group happen together. */
export type InstancesScript = readonly (readonly Step[])[];

const who = fc.nat(identityCount - 1);
const at = fc.nat(instanceCount - 1);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('read' as const), who, at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), who, at }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'mix' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'level' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'flush' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'deafen' as const }) },
);

export const interleavings: fc.Arbitrary<InstancesScript> = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 10,
});
