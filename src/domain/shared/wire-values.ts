import { wrongLeaves } from '../../observability/counters.ts';
import { readDate } from '../../ocean/dates.ts';
import { isInt64Digits } from '../../identity/int64.ts';

/*
 * Readers of one value of Ocean. Every reader takes any JSON and never throws: a value that is missing is null, and one
 * of another kind than the contract says is null and counted. One odd leaf must not cost the row.
 */

/** Any JSON, since Ocean does not keep to its own documents. The wire types serve the mappings' names only. */
export type Leaf = unknown;

/**
 * An int64 id in its one spelling: decimal digits without sign, blanks or leading zeros. Ocean gives ids as numbers and
 * as text. `02000` is no id, since two spellings would be two keys of one object.
 */
export function id(value: Leaf): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  const digits = typeof value === 'bigint' ? String(value) : value;
  return typeof digits === 'string' && isInt64Digits(digits) ? digits : wrong('id');
}

/** A text, or the raw value of an open enum. A number or boolean in its place is given as it is written. */
export function text(value: Leaf): string | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  return isWritable(value) ? String(value) : wrong('text');
}

function isWritable(value: unknown): value is number | bigint | boolean {
  return typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value);
}

/** The numbers of JSON, with blanks around. Older pages of Ocean type a longitude as text. */
const quotedNumber = /^\s*-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?\s*$/;

/** A quantity. A bigint loses digits here, as no quantity of Ocean needs more than a double holds. */
export function number(value: Leaf): number | null {
  if (value === null || value === undefined) return null;
  const isQuoted = typeof value === 'string' && quotedNumber.test(value);
  const read = isQuoted || typeof value === 'bigint' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : wrong('number');
}

const int32 = 2 ** 31;

/** A count or rank that GraphQL's Int can hold. */
export function int(value: Leaf): number | null {
  const read = number(value);
  if (read === null) return null;
  return Number.isInteger(read) && read >= -int32 && read < int32 ? read : wrong('int');
}

/** An instant, in the years that RFC 3339 can write. */
export function date(value: Leaf): Date | null {
  if (value === null || value === undefined) return null;
  return readDate(value) ?? wrong('date');
}

const quotedBooleans = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** A boolean that some answers call `name` and others `isName`; of two that can be read, `name` counts. */
export function flag(row: object, name: string): boolean | null {
  const values = row as Record<string, unknown>;
  return boolean(values[name]) ?? boolean(values[prefixed(name)]);
}

function boolean(value: Leaf): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const read = typeof value === 'string' ? quotedBooleans.get(value.trim().toLowerCase()) : undefined;
  return read ?? wrong('boolean');
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
  map: (wire: W, context: S) => G,
  context: S,
): G | null;
export function optional<W extends object, G, S>(
  value: W | null | undefined,
  map: (wire: W, context: S) => G,
  context?: S,
): G | null {
  if (value === null || value === undefined) return null;
  return isObject(value) ? map(value, context as S) : wrong('object');
}

/** Maps a list that may be null; items that are no objects are dropped, as nothing can be read from them. */
export function list<W extends object, G>(
  value: readonly W[] | null | undefined,
  map: (wire: W) => G | null,
): G[] | null;
export function list<W extends object, G, S>(
  value: readonly W[] | null | undefined,
  map: (wire: W, context: S) => G | null,
  context: S,
): G[] | null;
export function list<W extends object, G, S>(
  value: readonly W[] | null | undefined,
  map: (wire: W, context: S) => G | null,
  context?: S,
): G[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return wrong('list');
  return value.flatMap((item) => optional(item as W | null, map, context as S) ?? []);
}

/** The texts of a list that may be null; items that are no texts are dropped. */
export function texts(value: Leaf): string[] | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.flatMap((item: unknown) => text(item) ?? []) : wrong('list');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counts a value of another kind than the contract says. The label is ours, so that it holds nothing of Ocean's. */
function wrong(kind: string): null {
  wrongLeaves.increment(kind);
  return null;
}
