import type { Leaf } from './payload.ts';

/** The leaves of a result as text: path → value, durations in milliseconds. */
export type FlatResult = ReadonlyMap<string, string>;

/** Flattens a result. Leaves out JSON beside a typed reading of the same value: it would prove nothing of the types. */
export function flatten(response: unknown): FlatResult {
  const flat = new Map<string, string>();
  walk(response, '');
  return flat;

  function walk(value: unknown, path: string): void {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object') {
      flat.set(path, asText(value as string | number | boolean));
      return;
    }
    const isReadAsTotal = 'total' in value && value.total !== null;
    for (const [name, item] of Object.entries(value)) {
      if (!(isReadAsTotal && name === 'value')) walk(item, `${path}/${name}`);
    }
  }
}

/**
 * Finds for each leaf the paths in the result that hold its value in every variant.
 *
 * @param variants the leaves of each variant's payload, in the same order, and the result to it
 * @returns a list for each leaf: none, it has no home in the graph
 */
export function findHomes(variants: readonly { leaves: readonly Leaf[]; result: FlatResult }[]): string[][] {
  const [first] = variants;
  const homes = new Map<string, string[]>();
  for (const path of first?.result.keys() ?? []) {
    const values = variants.map(({ result }) => result.get(path) ?? '');
    const paths = homes.get(values.join('\n'));
    if (paths === undefined) homes.set(values.join('\n'), [path]);
    else paths.push(path);
  }
  return (first?.leaves ?? []).map(({ pathEnd }, index) => {
    const values = variants.map(({ leaves }) => leaves[index]?.expected ?? '');
    return (homes.get(values.join('\n')) ?? []).filter((path) => path.endsWith(pathEnd));
  });
}

const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/;

function asText(value: string | number | boolean): string {
  const parts = typeof value === 'string' ? duration.exec(value) : null;
  if (parts === null) return String(value);
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return String(Math.round((hours * 60 + minutes) * 60_000 + seconds * 1000));
}
