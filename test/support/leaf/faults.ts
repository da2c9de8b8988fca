import { parseJson } from '../../../src/ocean/json.ts';

/** A value of another kind than Ocean documents. */
export interface WrongKind {
  readonly name: string;
  /** Undefined: the property is missing. */
  readonly value: unknown;
  /** Types of right values in whose place it is still readable. */
  readonly readableAs: readonly string[];
}

const written = ['string'];
const counted = ['string', 'number', 'bigint'];

export const wrongKinds: readonly WrongKind[] = [
  { name: 'null', value: null, readableAs: [] },
  { name: 'missing', value: undefined, readableAs: [] },
  { name: 'number', value: 7, readableAs: counted },
  { name: 'negative', value: -7.5, readableAs: counted },
  { name: 'huge', value: JSON.rawJSON('1e400'), readableAs: [] },
  { name: 'text', value: 'abc', readableAs: written },
  { name: 'empty text', value: '', readableAs: written },
  { name: 'list', value: [1, 'abc', [{}]], readableAs: [] },
  { name: 'object', value: { abc: 1 }, readableAs: [] },
  { name: 'hostile', value: parseJson('{"toString":"abc","valueOf":1,"__proto__":{"id":7}}'), readableAs: [] },
];

/** Path in a body, with its replacement. */
export interface Replacement {
  readonly path: string;
  readonly kind: WrongKind;
}

/** Copies the body with the values at the paths replaced. Copies only the objects on these paths. */
export function spoil(body: unknown, replacements: readonly Replacement[]): unknown {
  return replacements.reduce((copy, { path, kind }) => replaceAt(copy, path.split('/').slice(1), kind.value), body);
}

function replaceAt(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value)) {
    const item = replaceAt(value[Number(name)], rest, replacement) ?? null;
    return value.map((old: unknown, index) => (index === Number(name) ? item : old));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
    throw new Error(`the body has no ${name}`);
  }
  // Retains the order: maps become lists in the graph, so that another order would be another result.
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, old]) => {
      const item: unknown = key === name ? replaceAt(old, rest, replacement) : old;
      return item === undefined ? [] : [[key, item]];
    }),
  );
}

/** Lists every path of a body: leaves and the objects around them, outermost first. */
export function placesIn(body: unknown): { path: string; value: unknown }[] {
  const below = (value: unknown, path: string): { path: string; value: unknown }[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, item]) => [
          { path: `${path}/${name}`, value: item as unknown },
          ...below(item, `${path}/${name}`),
        ]);
  return below(body, '');
}
