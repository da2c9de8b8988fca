import type { JsonEntry, NumberEntry, StringsEntry } from './entries.type.ts';
import { number, text } from './wire-values.ts';

type OpenMap = Record<string, unknown> | null | undefined;

/** Maps an object with open keys to a list of entries. Drops nothing. */
export function stringsEntries(map: OpenMap): StringsEntry[] | null {
  return entries(map, (value) => ({ values: [value].flat().flatMap((item) => text(item) ?? []) }));
}

export function numberEntries(map: OpenMap): NumberEntry[] | null {
  return entries(map, (value) => ({ value: number(value) }));
}

export function jsonEntries(map: OpenMap): JsonEntry[] | null {
  return entries(map, (value) => ({ value: plainJson(value) }));
}

function entries<E extends object>(map: OpenMap, read: (value: unknown) => E): ({ key: string } & E)[] | null {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return null;
  return Object.entries<unknown>(map).map(([key, value]) => ({ key, ...read(value) }));
}

/** Bounds recursion: a malformed response could nest deeply enough to overflow the stack. */
const maxLevels = 100;

/**
 * Copies JSON and turns int64 values into text, since JSON.stringify rejects a bigint.
 *
 * @param levels maximum depth; deeper values are null
 */
export function plainJson(value: unknown, levels = maxLevels): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item) => plainJson(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item, levels - 1)]));
}
