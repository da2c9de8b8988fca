import { OceanError } from '../../ocean/ocean-error.ts';

/** Recognises an object (no list) by at least one of its properties. */
export function hasSome(value: unknown, names: readonly string[]): value is object {
  return isMap(value) && names.some((name) => Object.hasOwn(value, name));
}

/** The entries of a map with open keys; null when there is no map. */
export function openEntries(map: unknown): [string, unknown][] | null {
  return isMap(map) ? Object.entries<unknown>(map) : null;
}

/** Reports a value in the place of a map: the map's entries are unknown then. */
export function isNoMap(value: unknown): boolean {
  return value !== null && value !== undefined && !isMap(value);
}

/** Reports an empty value: null, or an object without properties. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (isMap(value) && Object.keys(value).length === 0);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sum of the analysis. Null: Ocean gives none. An error: a part is unreadable; it becomes the field's error. */
export type Figure = number | OceanError | null;

/** Replaces a figure that would be too small. */
export function unreadable(): OceanError {
  const reason = 'a part of the figure could not be read';
  return new OceanError({ code: 'BAD_RESPONSE', operation: 'POST /restapi/analyse/preformattedPrivacy', reason });
}

/**
 * Adds up all parts, never some: missing is not zero.
 *
 * @returns null when every part is missing; an error when some are, or when one cannot be read
 */
export function addUp(parts: readonly (Figure | undefined)[]): Figure {
  const given = parts.filter((part) => part !== null && part !== undefined);
  if (given.length === 0) return null;
  const numbers = given.filter((part) => typeof part === 'number');
  return numbers.length < parts.length ? unreadable() : numbers.reduce((sum, part) => sum + part, 0);
}

/** Null when a figure is missing or nothing was driven. */
export function shareOf(part: Figure, rest: Figure): Figure {
  if (part instanceof OceanError) return part;
  if (rest instanceof OceanError) return rest;
  if (part === null || rest === null || part + rest === 0) return null;
  return part / (part + rest);
}
