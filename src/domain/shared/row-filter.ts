import { registerEnumType } from 'type-graphql';
import type { Condition, KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import { fold } from '../../list-index/text-index.ts';
import type { NodeType } from '../../graphql/global-id.ts';
import { toOceanId } from '../node/ocean-id.ts';

/** Selects rows by their deletion mark. */
export enum DeletedRows {
  EXCLUDE = 'EXCLUDE',
  INCLUDE = 'INCLUDE',
  ONLY = 'ONLY',
}
registerEnumType(DeletedRows, {
  name: 'DeletedRows',
  description: 'Whether a list shows rows that Ocean has deleted logically: kept for history, no longer in use.',
  valuesConfig: {
    EXCLUDE: { description: 'Only rows in use.' },
    INCLUDE: { description: 'Rows in use and deleted rows; `isDeleted` of the row tells them apart.' },
    ONLY: { description: 'Only deleted rows.' },
  },
});

/** Description of `deleted` in a filter. */
export const deletedDescription =
  'Whether rows that Ocean has deleted logically are listed and counted. Default: EXCLUDE, or INCLUDE where isDeleted is given. Lookups by id still find a deleted row.';

/** Conditions on the deletion mark, as a filter holds them. */
export interface DeletionFilter {
  readonly deleted?: DeletedRows | null;
  readonly isDeleted?: boolean | null;
}

/** A condition, or nothing where the client asked for nothing of the kind. */
export type OptionalCondition<T> = Condition<T> | null;

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/**
 * A filter that wants every condition to hold; null when there is none, which keeps all rows.
 *
 * @param filter the client's input, which names the result among those that are kept
 * @param others the other lists that the conditions were worked out from: the result is kept for as long as these are
 *   the same; null: it must be worked out each time
 */
export function allOf<T>(
  filter: object,
  conditions: readonly OptionalCondition<T>[],
  others: readonly object[] | null = [],
): ListFilter<T> | null {
  const asked = conditions.filter((condition) => condition !== null);
  if (asked.length === 0) return null;
  return { name: others && JSON.stringify([filter, ...others.map(serialOf)]), conditions: asked };
}

/** A number that no other object has. */
function serialOf(object: object): number {
  const serial = serials.get(object) ?? ++lastSerial;
  serials.set(object, serial);
  return serial;
}

/** True where the wanted answer, when one is wanted, is the row's. */
export function matches<T>(wanted: boolean | null | undefined, column: KeyColumn<T>): OptionalCondition<T> {
  return typeof wanted === 'boolean' ? { kind: 'keys', column, keys: [wanted] } : null;
}

/** Excludes deleted rows unless the filter asks for them. */
export function byDeletion<T>({ deleted, isDeleted }: DeletionFilter, column: KeyColumn<T>): OptionalCondition<T> {
  const wanted = deleted ?? (typeof isDeleted === 'boolean' ? DeletedRows.INCLUDE : DeletedRows.EXCLUDE);
  return matches(wanted === DeletedRows.INCLUDE ? null : wanted === DeletedRows.ONLY, column);
}

/** True where the row's key is among those wanted. */
export function oneOf<T>(wanted: readonly string[] | null | undefined, column: KeyColumn<T>): OptionalCondition<T> {
  return Array.isArray(wanted) ? { kind: 'keys', column, keys: wanted } : null;
}

/** True where the row's id is among those wanted, which are ids of the type or of Ocean. */
export function oneOfIds<T>(
  wanted: readonly string[] | null | undefined,
  type: NodeType | null,
  column: KeyColumn<T>,
): OptionalCondition<T> {
  if (!Array.isArray(wanted)) return null;
  return { kind: 'keys', column, keys: wanted.flatMap((id: string) => toOceanId(id, type) ?? []) };
}

/** True where the row's number is above the one bound and at most the other, of those that are given. */
export function within<T>(
  column: SortColumn<T, number>,
  { above, atMost }: { above?: number | null | undefined; atMost?: number | null | undefined },
): OptionalCondition<T> {
  if (typeof above !== 'number' && typeof atMost !== 'number') return null;
  return { kind: 'range', column, above: above ?? -Infinity, atMost: atMost ?? Infinity };
}

/** Every word of the text is found somewhere in the row's texts; case, accents, blanks and hyphens aside. */
export function holdsText<T>(text: string | null | undefined, column: TextColumn<T>): OptionalCondition<T> {
  const words = (text ?? '')
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return words.length === 0 ? null : { kind: 'words', column, words };
}
