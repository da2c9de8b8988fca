import { resolveSchema, schemaOfGraphType, typeOf, type Schema } from './contract-schema.ts';
import { leafValue, type LeafValue } from './values.ts';

export interface Leaf extends LeafValue {
  /** Path in the payload, such as '/0/vehicle/id'. A key of an open map is a leaf too, and ends in '{key}'. */
  readonly path: string;
  /** Corresponding leaf of the vendor's sample; null for the key of a map. */
  readonly documentedAs: string | null;
  /** Required end of the path in the result, where the graph passes JSON through. */
  readonly pathEnd: string;
}

export interface Payload {
  readonly body: unknown;
  readonly leaves: readonly Leaf[];
}

export interface PayloadOptions {
  /** Number, from 0, of the payload in the set that together distinguishes all leaves. */
  readonly variant: number;
  /** Booleans are named `isX` where the contract has `x`, and `x` where it has `isX`. */
  readonly swapsBooleanNames: boolean;
  /** Maps with open keys in the vendor's sample: empty, each of them one leaf, or with three entries. */
  readonly sampleMaps: 'empty' | 'three entries';
  /** One item of each list and map, and no branches of trees, where more would only be more of the same. */
  readonly isSmall?: boolean;
}

/**
 * Position of the walk in the payload and in the sample. The latter stands still inside maps that the sample shows
 * empty.
 */
interface Position {
  readonly path: string;
  readonly documentedAs: string;
  readonly isBelowSample: boolean;
  readonly depth: number;
  readonly jsonPath: string | null;
}

/** Maps whose values the contract leaves open and the graph reads as sums (see docs/adr) → number of sums. */
const totalsIn = new Map([
  ['items', 2],
  ['totalsByFlag', 1],
  ['cumulativeTotalsByFlag', 1],
]);
/** Depth of the tree of an analysis. */
const deepestTree = 2;

/** A payload of the shape, in which every leaf, and every key of an open map, has a distinct value. */
export function buildPayload(schema: Schema, options: PayloadOptions): Payload {
  const leaves: Leaf[] = [];
  let booleans = 0;
  const body = fill(schema, { path: '', documentedAs: '', isBelowSample: false, depth: 0, jsonPath: null }, 0);
  return { body, leaves };

  function fill(given: Schema, at: Position, objectNumber: number): unknown {
    const shape = resolveSchema(given);
    if (shape.properties !== undefined) return fillObject(shape.properties, at);
    if (shape.items !== undefined) return fillList(shape.items, at);
    if (shape.additionalProperties !== undefined) return fillMap(shape, at);
    return shape.type === undefined ? fillAnything(at) : fillLeaf(shape, at, objectNumber);
  }

  function fillObject(properties: Record<string, Schema>, at: Position): Record<string, unknown> {
    const objectNumber = leaves.length;
    return Object.fromEntries(
      Object.entries(properties).map(([documented, property]) => {
        const name = typeOf(property) === 'boolean' && options.swapsBooleanNames ? otherName(documented) : documented;
        return [name, fill(property, step(at, `/${documented}`), objectNumber)];
      }),
    );
  }

  function fillList(item: Schema, at: Position): unknown[] {
    // One row is one payload; two items inside it show that lists are complete.
    const count = at.path === '' || options.isSmall ? 1 : 2;
    return Array.from({ length: count }, (_, index) => fill(item, step(at, `/${index}`, '/0'), leaves.length));
  }

  function fillMap(shape: Schema, at: Position): Record<string, unknown> {
    const english = shape['x-english'] ?? '';
    const isTree = english === 'children';
    const isById = at.path === '';
    const mapSize = options.isSmall ? 1 : 3;
    const count = isTree ? (options.isSmall ? 0 : deepestTree - at.depth) : mapSize;
    const isInSample = options.sampleMaps === 'three entries';
    return Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const key = isTree ? String(700_000 + leaves.length) : isById ? idOfEntry(index) : `key ${leaves.length}`;
        const into = step(at, `/${key}`, isInSample ? `/${index}` : '', !isInSample);
        // The id of an object is not a field of the map's entries: a query names it.
        if (!isById)
          addLeaf({ path: `${into.path}{key}`, documentedAs: null, pathEnd: '/key', value: key, expected: key });
        return [key, fillEntry(shape, english, index, { ...into, depth: at.depth + 1 })];
      }),
    );
  }

  function fillEntry({ additionalProperties }: Schema, english: string, index: number, at: Position): unknown {
    const isOdd = english === 'children' && index > 0; // beside the subtrees, what is none
    if (typeof additionalProperties === 'object' && !isOdd) return fill(additionalProperties, at, leaves.length);
    const isTotal = index < (totalsIn.get(english) ?? 0);
    return isTotal ? fill(schemaOfGraphType('PrivacyTotal'), at, leaves.length) : fillAnything(at);
  }

  /** Fills a place where the contract allows anything: an object with a list and an object inside. */
  function fillAnything(at: Position): Record<string, unknown> {
    const inside = { ...at, isBelowSample: true, jsonPath: '' };
    const leaf = (type: string, path: string, format = ''): unknown =>
      fillLeaf({ type, format }, step(inside, path), 0);
    return {
      text: leaf('string', '/text'),
      list: [leaf('number', '/list/0'), leaf('integer', '/list/1', 'int64')],
      object: { flag: leaf('boolean', '/object/flag'), count: leaf('integer', '/object/count') },
    };
  }

  function fillLeaf(shape: Schema, at: Position, objectNumber: number): unknown {
    const place = { number: leaves.length, booleanNumber: booleans, objectNumber };
    if (typeOf(shape) === 'boolean') booleans += 1;
    const leaf = leafValue(shape, place, options.variant);
    addLeaf({ ...leaf, path: at.path, documentedAs: at.documentedAs, pathEnd: at.jsonPath ?? '' });
    return leaf.value;
  }

  function addLeaf(leaf: Leaf): void {
    leaves.push(leaf);
  }
}

/** The id of an entry of a response that is a map by id. */
function idOfEntry(index: number): string {
  return String(1_000_001 + index);
}

/** Counts the leaves of the vendor's sample of the payload. */
export function countDocumented({ leaves }: Payload): number {
  return new Set(leaves.flatMap(({ documentedAs }) => documentedAs ?? [])).size;
}

function step(at: Position, segment: string, documented = segment, isBelowSample = false): Position {
  return {
    ...at,
    path: at.path + segment,
    documentedAs: at.isBelowSample ? at.documentedAs : at.documentedAs + documented,
    isBelowSample: at.isBelowSample || isBelowSample,
    jsonPath: at.jsonPath === null ? null : at.jsonPath + segment,
  };
}

/** Returns the other spelling: `relevant` is `isRelevant` in other responses. Names such as `hasX` have only one. */
function otherName(name: string): string {
  const [, first, rest] = /^is([A-Z])(.*)$/.exec(name) ?? [];
  if (first !== undefined) return first.toLowerCase() + (rest ?? '');
  return /^has[A-Z]/.test(name) ? name : `is${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
