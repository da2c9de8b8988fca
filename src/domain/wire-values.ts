import { readDate } from '../ocean/dates.ts';

/*
 * How one value of Ocean becomes one of the graph. A value that is missing or of another kind than the
 * contract says is null: one odd leaf must not cost the row.
 */

type Loose = string | number | bigint | boolean | null | undefined;

/** An int64 as its decimal digits; also takes ids that Ocean gives as text. */
export function id(value: Loose): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A text, or the raw word of an open enum: shown beside its value, so that a word not known yet is not lost. */
export function text(value: Loose): string | null {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? null : String(value);
}

/** A quantity. A bigint loses digits here, as no quantity of Ocean needs more than a double holds. */
export function number(value: Loose): number | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const int32 = 2 ** 31;

/** A count or rank that GraphQL's Int can hold. */
export function int(value: Loose): number | null {
  const read = number(value);
  return read !== null && Number.isInteger(read) && read >= -int32 && read < int32 ? read : null;
}

export const date = readDate;

/** A boolean that some answers call `name` and others `isName`. */
export function flag(row: object, name: string): boolean | null {
  const values = row as Record<string, unknown>;
  const value = values[name] ?? values[prefixed(name)];
  return typeof value === 'boolean' ? value : null;
}

const prefixedNames = new Map<string, string>();

/** Worked out once a name: it is asked for in every row. The names are those that the mappings hold. */
function prefixed(name: string): string {
  const known = prefixedNames.get(name) ?? `is${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  prefixedNames.set(name, known);
  return known;
}

/** Maps an object that may be null or missing. */
export function optional<W extends object, G>(value: W | null | undefined, map: (wire: W) => G): G | null;
export function optional<W extends object, G, S>(
  value: W | null | undefined,
  map: (wire: W, scope: S) => G,
  scope: S,
): G | null;
export function optional<W extends object, G, S>(
  value: W | null | undefined,
  map: (wire: W, scope: S) => G,
  scope?: S,
): G | null {
  return isObject(value) ? map(value, scope as S) : null;
}

/** Maps a list that may be null; items that are null or no objects are dropped, as nothing can be read from them. */
export function list<W extends object, G>(
  value: readonly W[] | null | undefined,
  map: (wire: W) => G | null,
): G[] | null;
export function list<W extends object, G, S>(
  value: readonly W[] | null | undefined,
  map: (wire: W, scope: S) => G | null,
  scope: S,
): G[] | null;
export function list<W extends object, G, S>(
  value: readonly W[] | null | undefined,
  map: (wire: W, scope: S) => G | null,
  scope?: S,
): G[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter(isObject).flatMap((item) => map(item as W, scope as S) ?? []);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
