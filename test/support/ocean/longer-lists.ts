/** Length of lengthened lists: more than any estimate assumes. */
const enough = 100;

/** Properties that identify rows: two rows with one id are one row. */
const ids = new Set(['id', 'numero', 'idEtape', 'fjId']);

/**
 * Lengthens each list inside a row of a body, and optionally the top list. Repeats the existing items with new ids.
 *
 * @param isTopLonger lengthens the top list too
 */
export function withLongerLists(body: unknown, isTopLonger: boolean): unknown {
  if (Array.isArray(body)) return isTopLonger ? lengthen(body) : body.map(withLongerRow);
  return withLongerRow(body);
}

function withLongerRow(row: unknown): unknown {
  if (Array.isArray(row)) return lengthen(row);
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, withLongerRow(value)]));
}

/** The items within are left as they are: lists in lists would otherwise grow without end. */
function lengthen(items: readonly unknown[]): unknown[] {
  if (items.length === 0) return [];
  const times = Math.ceil(enough / items.length);
  return Array.from({ length: times }, (_, time) => items.map((item) => withOtherId(item, time))).flat();
}

function withOtherId(item: unknown, time: number): unknown {
  if (time === 0 || typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const isId = ids.has(name) && (typeof value === 'number' || typeof value === 'bigint');
      return [name, isId ? BigInt(value) + BigInt(time) * 10_000_000_000n : value];
    }),
  );
}
