import { getOperationAST, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { DocumentLimit, DocumentLimits } from '../../graphql/errors.ts';
import { brokenByDocument, brokenByOperation, type Excess } from './document-shape.ts';
import { fragmentsOf } from './selection-size.ts';
import { scanTokens } from './nesting.ts';

const unlimited: DocumentLimits = {
  tokens: Infinity,
  depth: Infinity,
  aliases: Infinity,
  directives: Infinity,
  rootFields: Infinity,
  definitions: Infinity,
  selections: Infinity,
  comparisons: Infinity,
  listSize: Infinity,
};

/** Returns the limit that the first operation exceeds, or the document itself. */
function excessOf(text: string, limits: DocumentLimits): Excess | null {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return brokenByOperation(operation, fragmentsOf(document), limits) ?? brokenByDocument(document, limits);
}

const brokenLimit = (text: string, limits: DocumentLimits) => excessOf(text, limits)?.limit ?? null;

/** Returns the text at which a limit is exceeded. */
function textAt(text: string, limits: DocumentLimits): string {
  const { loc } = excessOf(text, limits)!.node!;
  return text.slice(loc!.start, loc!.end);
}

/** A document at each limit, and one above it. */
const edges: Record<Exclude<DocumentLimit, 'tokens'>, [at: string, above: string, limit: number]> = {
  depth: ['{ a { b { c } } }', '{ a { b { c { d } } } }', 3],
  aliases: ['{ x: __typename y: a }', '{ x: __typename y: a z: __typename }', 2],
  directives: ['{ a @skip(if: true) @x b @x }', 'query @x { a @skip(if: true) @x b @x }', 3],
  rootFields: ['{ a a ...F } fragment F on Q { a b }', '{ a a ...F } fragment F on Q { c b }', 2],
  definitions: ['{ a ...F } fragment F on Q { a }', 'query A { a } query B { a } query C { a }', 2],
  selections: ['{ a ...F ...F } fragment F on Q { b c }', '{ a ...F ...F d } fragment F on Q { b c }', 7],
  comparisons: ['{ a a a }', '{ a a a b b }', 3],
  listSize: ['{ a(x: [1, 2], y: [[1], [2]]) }', '{ a(x: { y: [1, 2, 3] }) }', 2],
};

describe('a limit on documents', () => {
  it.each(Object.entries(edges))(
    'on %s accepts a document at the limit, and none above',
    (name, [at, above, limit]) => {
      expect(brokenLimit(at, { ...unlimited, [name]: limit })).toBeNull();
      expect(brokenLimit(above, { ...unlimited, [name]: limit })).toBe(name);
      expect(brokenLimit(above, unlimited)).toBeNull();
    },
  );

  it('on tokens accepts a document at the limit, and none above', () => {
    expect(scanTokens('{ a, b(c: "d") # e\n }', 9)).toBeNull();
    expect(scanTokens('{ a, b(c: "d") # e\n }', 8)).toEqual({
      limit: 'tokens',
      maximum: 8,
      value: 9,
      locations: [{ line: 2, column: 2 }],
    });
  });

  it('counts inline fragments and fragments alike', () => {
    const nested = '{ ... on Q { a { ...F } } } fragment F on A { b { ... { c } } }';
    expect(brokenLimit(nested, { ...unlimited, depth: 3 })).toBeNull();
    expect(brokenLimit(nested, { ...unlimited, depth: 2 })).toBe('depth');
  });
});

describe('the location of an exceeded limit', () => {
  it.each<[DocumentLimit, number, string, string]>([
    ['depth', 2, '{ a { b } ...F } fragment F on Q { c { d { e } } }', 'e'],
    ['depth', 2, '{ ... on Q { a { ... { b { c } } } } }', 'c'],
    ['depth', 1, '{ a ...F } fragment F on Q { ...F }', '...F'],
    ['aliases', 1, '{ x: a y: b z: c }', 'y'],
    ['directives', 1, '{ a @skip(if: true) b @x }', '@x'],
    ['listSize', 2, '{ a(x: [1, 2, 3], y: [1, 2, 3, 4]) }', '[1, 2, 3, 4]'],
    ['rootFields', 1, '{ a a b(x: 1) c }', 'b(x: 1)'],
    ['selections', 2, '{ a b c }', '{ a b c }'],
    ['comparisons', 2, '{ x { a a a } }', 'a'],
    ['definitions', 1, '{ a } fragment F on Q { b }', 'fragment F on Q { b }'],
  ])('is reported: %s above %i', (limit, maximum, text, place) => {
    const limits = { ...unlimited, [limit]: maximum };
    expect(excessOf(text, limits)).toMatchObject({ limit, maximum });
    expect(textAt(text, limits)).toBe(place);
  });
});

describe('an operation', () => {
  const two =
    'query A { a ...F } query B { ...G } fragment F on Q { b } fragment G on Q { c { d { e } } x: f @skip(if: true) }';
  const operation = (name: string) => {
    const document = parse(two);
    const found = getOperationAST(document, name)!;
    return brokenByOperation(found, fragmentsOf(document), { ...unlimited, depth: 2, aliases: 0, directives: 0 });
  };

  it('is checked by itself, with the fragments that it spreads', () => {
    expect(operation('A')).toBeNull();
    expect(operation('B')).toMatchObject({ limit: 'aliases', value: 1 });
  });
});

describe('the unfolded size of fragments', () => {
  it('is counted without unfolding them', () => {
    const fragments = Array.from({ length: 60 }, (_, index) => {
      const next = index === 59 ? 'z' : `a { ...F${index + 1} } b { ...F${index + 1} }`;
      return `fragment F${index} on Q { ${next} }`;
    });
    expect(brokenLimit(`{ ...F0 } ${fragments.join('\n')}`, { ...unlimited, selections: 20_000 })).toBe('selections');
  });

  it.each([
    ['a fragment that spreads itself', '{ ...F } fragment F on Q { a { ...F } }'],
    ['fragments in a circle', '{ ...F } fragment F on Q { ...G } fragment G on Q { b { ...F } }'],
  ])('is infinite for %s', (_what, text) => {
    expect(brokenLimit(text, { ...unlimited, depth: 30 })).toBe('depth');
    expect(brokenLimit(text, { ...unlimited, selections: 20_000 })).toBe('selections');
  });

  it('is not compared when it is infinite, nor in an operation that does not run', () => {
    const circle = '{ a } query B { ...F } fragment F on Q { ...G } fragment G on Q { ...F }';
    const limits = { ...unlimited, comparisons: 1000, selections: 1000 };
    expect(brokenByDocument(parse(circle), limits)).toMatchObject({ limit: 'comparisons', value: null });
    const doubled = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Q { a { ...F${index + 1} } b { ...F${index + 1} } }`,
    );
    const text = `query A { a } query B { ...F0 } ${doubled.join(' ')} fragment F60 on Q { z }`;
    expect(brokenByDocument(parse(text), limits)).toMatchObject({ limit: 'comparisons', value: null });
  });

  it('is compared below every two fields of one name', () => {
    const below = (count: number) => `{ ${'a { b b } '.repeat(count)} }`;
    expect(brokenLimit(below(3), { ...unlimited, comparisons: 3 + 15 })).toBeNull();
    expect(brokenLimit(below(3), { ...unlimited, comparisons: 3 + 14 })).toBe('comparisons');
  });

  it('is compared with sibling fragments', () => {
    const text = '{ a ...F ...G } fragment F on Q { a } fragment G on Q { a }';
    expect(brokenLimit(text, { ...unlimited, comparisons: 4 })).toBeNull(); // three of a, two spreads
    expect(brokenLimit(text, { ...unlimited, comparisons: 3 })).toBe('comparisons');
  });
});

describe('nesting', () => {
  it.each([
    ['fields', '{a'.repeat(5000)],
    ['lists', `{a(b:${'['.repeat(5000)}`],
    ['objects', `{a(b:${'{c:'.repeat(5000)}`],
  ])('of %s is rejected before a parser is called', (_what, text) => {
    expect(scanTokens(text, 100_000)).toMatchObject({ limit: 'nesting', maximum: 500, value: 501 });
  });

  it('of text that is no GraphQL is left to the parser', () => {
    expect(scanTokens('{ a("', 100)).toBeNull();
  });

  it('over many fragments terminates', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `fragment F${index} on Q { a { ...F${index + 1} } }`);
    expect(brokenLimit(`{ ...F0 } ${chain.join(' ')}`, { ...unlimited, depth: 5000 })).toBe('depth');
  });
});
