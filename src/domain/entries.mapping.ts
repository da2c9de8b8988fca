import type { JsonEntry, NumberEntry, StringsEntry } from './entries.type.ts';
import { number, text } from './wire-values.ts';

type OpenMap = Record<string, unknown> | null | undefined;

/** Maps with open keys become lists of entries: nothing in them is dropped. */
export function stringsEntries(map: OpenMap): StringsEntry[] | null {
  return entries(map, (value) => ({ values: [value].flat().flatMap((item) => text(item as string | null) ?? []) }));
}

export function numberEntries(map: OpenMap): NumberEntry[] | null {
  return entries(map, (value) => ({ value: number(value as number | null) }));
}

export function jsonEntries(map: OpenMap): JsonEntry[] | null {
  return entries(map, (value) => ({ value: plainJson(value) }));
}

function entries<E extends object>(map: OpenMap, read: (value: unknown) => E): ({ key: string } & E)[] | null {
  if (typeof map !== 'object' || map === null) return null;
  return Object.entries(map).map(([key, value]) => ({ key, ...read(value) }));
}

/** As it came, but for exact int64, which JSON.stringify refuses: they become their digits. */
export function plainJson(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]));
  }
  return value ?? null;
}
