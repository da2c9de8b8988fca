import { registerEnumType } from 'type-graphql';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import { fold } from '../../list-index/text-index.ts';
import type { NodeType } from '../../graphql/global-id.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { toOceanId } from '../node/ocean-id.ts';

/** Selects rows by their deletion flag. */
export enum DeletedRows {
  EXCLUDE = 'EXCLUDE',
  INCLUDE = 'INCLUDE',
  ONLY = 'ONLY',
}
registerEnumType(DeletedRows, {
  name: 'DeletedRows',
  description: 'Selects rows by logical deletion: Ocean retains deleted rows for history.',
  valuesConfig: {
    EXCLUDE: { description: 'Only rows in use.' },
    INCLUDE: { description: 'Rows in use and deleted rows; see `isDeleted` of each row.' },
    ONLY: { description: 'Only deleted rows.' },
  },
});

/** Description of `deleted` in a filter. */
export const deletedDescription =
  'Whether logically deleted rows are listed and counted. Default: EXCLUDE, or INCLUDE when `isDeleted` is given. Lookups by id find deleted rows in any case.';

/** Conditions of a filter on the deletion flag. */
export interface DeletionFilter {
  readonly deleted?: DeletedRows | null;
  readonly isDeleted?: boolean | null;
}

/** A condition; null when the client gave none. */
export type OptionalCondition<T> = Condition<T> | null;

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/**
 * Combines conditions with AND. Null without any, which selects all rows.
 *
 * @param filter the client's input, part of the key that the result is cached under
 * @param others other lists that the conditions depend on: the cached result is valid while they are the same; null: the
 *   result is not cached
 */
export function allOf<T>(
  filter: object,
  conditions: readonly OptionalCondition<T>[],
  others: readonly object[] | null = [],
): ListFilter<T> | null {
  const given = conditions.filter((condition) => condition !== null);
  if (given.length === 0) return null;
  return { name: others && JSON.stringify([filter, ...others.map(serialOf)]), conditions: given };
}

/**
 * Reads the conditions of the rows that belong to another object, such as an entity. They apply beside the client's
 * filter. Null: all rows.
 */
export type Subset<T> = () => MaybePromise<ListFilter<T> | null>;

/** Selects the rows with one key, by the postings of its index. */
export function withKey<T>(name: string, column: KeyColumn<T>, key: string): ListFilter<T> {
  return { name: JSON.stringify([name, key]), conditions: [{ kind: 'keys', column, keys: [key] }] };
}

/** Combines two filters with AND. The result is cached only if both are. */
export function bothOf<T>(one: ListFilter<T> | null, other: ListFilter<T> | null): ListFilter<T> | null {
  if (one === null || other === null) return one ?? other;
  const isCached = one.name !== null && other.name !== null;
  return { name: isCached ? `${one.name} ${other.name}` : null, conditions: [...one.conditions, ...other.conditions] };
}

/** Returns a number that is unique to the object. */
function serialOf(object: object): number {
  const serial = serials.get(object) ?? ++lastSerial;
  serials.set(object, serial);
  return serial;
}

/** Matches rows whose boolean equals the given one. */
export function matches<T>(wanted: boolean | null | undefined, column: KeyColumn<T>): OptionalCondition<T> {
  return typeof wanted === 'boolean' ? { kind: 'keys', column, keys: [wanted] } : null;
}

/** Excludes deleted rows unless the filter includes them. */
export function byDeletion<T>({ deleted, isDeleted }: DeletionFilter, column: KeyColumn<T>): OptionalCondition<T> {
  const wanted = deleted ?? (typeof isDeleted === 'boolean' ? DeletedRows.INCLUDE : DeletedRows.EXCLUDE);
  return matches(wanted === DeletedRows.INCLUDE ? null : wanted === DeletedRows.ONLY, column);
}

/** Matches rows whose key is among the given ones. */
export function oneOf<T>(wanted: readonly string[] | null | undefined, column: KeyColumn<T>): OptionalCondition<T> {
  return Array.isArray(wanted) ? { kind: 'keys', column, keys: wanted } : null;
}

/** Matches rows whose id is among the given ones, which are global ids of the type or Ocean ids. */
export function oneOfIds<T>(
  wanted: readonly string[] | null | undefined,
  type: NodeType | null,
  column: KeyColumn<T>,
): OptionalCondition<T> {
  if (!Array.isArray(wanted)) return null;
  return { kind: 'keys', column, keys: wanted.flatMap((id: string) => toOceanId(id, type) ?? []) };
}

/** Matches rows whose number is above one bound and at most the other. Either may be absent. */
export function within<T>(
  column: SortColumn<T, number>,
  { above, atMost }: { above?: number | null | undefined; atMost?: number | null | undefined },
): OptionalCondition<T> {
  if (typeof above !== 'number' && typeof atMost !== 'number') return null;
  return { kind: 'range', column, above: above ?? -Infinity, atMost: atMost ?? Infinity };
}

/** Matches rows whose instant, in epoch milliseconds, lies before the given one. */
export function before<T>(instant: Date | null | undefined, column: SortColumn<T, number>): OptionalCondition<T> {
  return instant ? within(column, { atMost: instant.getTime() - 1 }) : null;
}

/** Matches rows whose texts contain every word of the given text. Ignores case, accents, blanks and hyphens. */
export function holdsText<T>(text: string | null | undefined, column: TextColumn<T>): OptionalCondition<T> {
  const words = (text ?? '')
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return words.length === 0 ? null : { kind: 'words', column, words };
}
