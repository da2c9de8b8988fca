import type { ListGenerations } from '../../snapshot/list-generations.ts';
import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';

/** Cached lists that a write affects. Plain data, as the other processes receive it too. */
export interface AffectedKeys {
  /** Identifies the credential that wrote: see Caller.keyPrefix. */
  readonly keyPrefix: string;
  /** Prefixes of the names of this credential's lists. */
  readonly names: readonly string[];
  /** Rules for the lists of all identities. */
  readonly rules: readonly AppliedRule[];
}

/** A rule by name: a function cannot be sent to another process. */
export interface AppliedRule {
  readonly rule: string;
  /** Ocean id that the rule compares the lists with; null: any object may be meant. */
  readonly oceanId: string | null;
}

/** Names every list of every identity, by a rule that no process knows. */
export const anyList: AffectedKeys = { keyPrefix: '', names: [''], rules: [{ rule: 'any', oceanId: null }] };

/** Selects the lists of all identities that a write makes wrong. Declared beside the entity that they list. */
export interface InvalidationRule {
  /** The same in all processes. */
  readonly name: string;
  /** Name of the lists. */
  readonly list: string;
  /** Decides for one cached list, as the snapshot store has it. */
  readonly isAffected: (list: unknown, oceanId: string | null) => boolean;
}

/**
 * Invalidates the lists that a write affects, whichever process sent it.
 *
 * @param rules all that a write may name; an unknown one invalidates everything
 */
export function invalidate(
  snapshots: SnapshotStore,
  { keyPrefix, names, rules: applied }: AffectedKeys,
  rules: readonly InvalidationRule[],
): void {
  for (const name of names) snapshots.invalidate({ keyPrefix }, name);
  for (const { rule, oceanId } of applied) {
    const found = rules.find(({ name }) => name === rule);
    if (found === undefined)
      snapshots.invalidate({ keyPrefix: '' }, ''); // of a newer process: any list may be wrong
    else snapshots.invalidateOfAll(found.list, (list) => found.isAffected(list, oceanId));
  }
}

/** Invalidates, for all other processes that share lists, those that a write affects. A rule affects all its lists there. */
export async function bumpOf(
  generations: ListGenerations,
  { keyPrefix, names, rules: applied }: AffectedKeys,
  rules: readonly InvalidationRule[],
): Promise<void> {
  const lists = applied.map(({ rule }) => rules.find(({ name }) => name === rule)?.list ?? '');
  await Promise.all([generations.bump(keyPrefix, names), generations.bump('', [...new Set(lists)])]);
}
