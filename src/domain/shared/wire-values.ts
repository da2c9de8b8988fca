import { wrongLeaves } from '../../observability/counters.ts';
import { readDate } from '../../ocean/dates.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { isRecord } from '../../json.ts';

/*
 * Readers of one value of Ocean. Every reader accepts any JSON and never throws: a missing value is null, and one of
 * another kind than in the contract is null and counted. One wrong leaf must not cost the row.
 */

/** Any JSON, since Ocean deviates from its own documentation. The wire types only give the mappings their names. */
export type Leaf = unknown;

/**
 * Reads an int64 id: decimal digits without sign, blanks or leading zeros. Ocean sends ids as numbers and as text. `02000`
 * is not an id, since two spellings would be two keys of one object.
 */
export function id(value: Leaf): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  const digits = typeof value === 'bigint' ? String(value) : value;
  return typeof digits === 'string' && isInt64Digits(digits) ? digits : wrong('id');
}

/** Reads a text, or the raw value of an open enum. Converts a number or boolean to text. */
export function text(value: Leaf): string | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  return isWritable(value) ? String(value) : wrong('text');
}

/** Reads a text; null for an empty one, where Ocean sends that for no value. */
export function filledText(value: Leaf): string | null {
  return text(value) || null;
}

function isWritable(value: unknown): value is number | bigint | boolean {
  return typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value);
}

/** A JSON number in a text, with optional blanks. Older pages of Ocean document a longitude as text. */
const quotedNumber = /^\s*-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?\s*$/;

/** Reads a quantity. A bigint loses digits, as no quantity of Ocean exceeds the precision of a double. */
export function number(value: Leaf): number | null {
  if (value === null || value === undefined) return null;
  const isQuoted = typeof value === 'string' && quotedNumber.test(value);
  const read = isQuoted || typeof value === 'bigint' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : wrong('number');
}

const int32 = 2 ** 31;

/** Reads a count or rank in the range of GraphQL's Int. */
export function int(value: Leaf): number | null {
  const read = number(value);
  if (read === null) return null;
  return Number.isInteger(read) && read >= -int32 && read < int32 ? read : wrong('int');
}

/** Returns null for a negative number, where Ocean sends -1 for no value. */
export function notNegative(value: number | null): number | null {
  return value !== null && value < 0 ? null : value;
}

/** Reads an instant within the years of RFC 3339. */
export function date(value: Leaf): Date | null {
  if (value === null || value === undefined) return null;
  return readDate(value) ?? wrong('date');
}

const quotedBooleans = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** Reads a boolean that some responses name `name` and others `isName`. `name` takes precedence. */
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

/** Caches the name, as every row needs it. The mappings' names bound the cache. */
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
  return isRecord(value) ? map(value, context as S) : wrong('object');
}

/** Maps a list that may be null. Drops items that are not objects. */
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

/** Reads the texts of a list that may be null. Drops other items. */
export function texts(value: Leaf): string[] | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.flatMap((item: unknown) => text(item) ?? []) : wrong('list');
}

/** Counts a value of another kind than in the contract. The label is ours, so it contains no value of Ocean. */
function wrong(kind: string): null {
  wrongLeaves.increment(kind);
  return null;
}
