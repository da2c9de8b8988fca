/** Whether it is an object (no list) with at least one of the properties, which tells what is meant by it. */
export function hasSome(value: unknown, names: readonly string[]): value is object {
  return isMap(value) && names.some((name) => Object.hasOwn(value, name));
}

/** The entries of a map with open keys; null when there is no map. */
export function openEntries(map: unknown): [string, unknown][] | null {
  return isMap(map) ? Object.entries<unknown>(map) : null;
}

/** Whether something stands where a map was meant, so that what the map would have held is not known. */
export function isNoMap(value: unknown): boolean {
  return value !== null && value !== undefined && !isMap(value);
}

/** Whether nothing is said: null, or an object without properties. */
export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (isMap(value) && Object.keys(value).length === 0);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
