import type { ListFilter } from '../graph/connection/list-view.ts';

/** One condition of a filter; null where the client asked for nothing of the kind. */
export type Condition<T> = ((row: T) => boolean) | null | undefined | false;

/**
 * A filter that wants every condition to hold; null when there is none, which keeps all rows.
 *
 * @param filter the client's input, which names the result among those that are kept
 * @param isKept false when a condition looks at more than the row: the result is worked out each time
 */
export function allOf<T>(filter: object, conditions: readonly Condition<T>[], isKept = true): ListFilter<T> | null {
  const asked = conditions.filter((condition) => typeof condition === 'function');
  if (asked.length === 0) return null;
  return { name: isKept ? JSON.stringify(filter) : '', passes: (row) => asked.every((condition) => condition(row)) };
}

/** True where the wanted answer, when one is wanted, is the row's. */
export function matches<T>(wanted: boolean | null | undefined, of: (row: T) => boolean): Condition<T> {
  return typeof wanted === 'boolean' && ((row) => of(row) === wanted);
}

/** True where the row's key is among those wanted. */
export function oneOf<T>(
  wanted: readonly string[] | null | undefined,
  of: (row: T) => string | null | undefined,
): Condition<T> {
  if (!Array.isArray(wanted)) return null;
  const keys = new Set<string | null | undefined>(wanted);
  return (row) => keys.has(of(row));
}

/** Every word of the text is found somewhere in the row's texts; case, accents, blanks and hyphens aside. */
export function holdsText<T>(
  text: string | null | undefined,
  of: (row: T) => readonly (string | null | undefined)[],
): Condition<T> {
  const words = (text ?? '')
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return (row) => {
    const texts = of(row).map((item) => fold(item ?? ''));
    return words.every((word) => texts.some((item) => item.includes(word)));
  };
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}\s-]/gu, '')
    .toLowerCase();
}
