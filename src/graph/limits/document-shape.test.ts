import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { DocumentLimit, DocumentLimits } from './document-limits.ts';
import { brokenLimit } from './document-shape.ts';
import { scanTokens } from './scan-tokens.ts';

const open: DocumentLimits = {
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

/** What stands at each limit, and one above it. */
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
  it.each(Object.entries(edges))('on %s lets through what reaches it, and no more', (name, [at, above, limit]) => {
    expect(brokenLimit(parse(at), { ...open, [name]: limit })).toBeNull();
    expect(brokenLimit(parse(above), { ...open, [name]: limit })).toBe(name);
    expect(brokenLimit(parse(above), open)).toBeNull();
  });

  it('on tokens lets through what reaches it, and no more', () => {
    expect(scanTokens('{ a, b(c: "d") # e\n }', 9)).toBeNull();
    expect(scanTokens('{ a, b(c: "d") # e\n }', 8)).toBe('tokens');
  });

  it('looks into inline fragments and fragments alike', () => {
    const nested = '{ ... on Q { a { ...F } } } fragment F on A { b { ... { c } } }';
    expect(brokenLimit(parse(nested), { ...open, depth: 3 })).toBeNull();
    expect(brokenLimit(parse(nested), { ...open, depth: 2 })).toBe('depth');
  });
});

describe('what fragments unfold to', () => {
  it('is counted without unfolding them', () => {
    const fragments = Array.from({ length: 60 }, (_, index) => {
      const next = index === 59 ? 'z' : `a { ...F${index + 1} } b { ...F${index + 1} }`;
      return `fragment F${index} on Q { ${next} }`;
    });
    expect(brokenLimit(parse(`{ ...F0 } ${fragments.join('\n')}`), { ...open, selections: 20_000 })).toBe('selections');
  });

  it.each([
    ['a fragment that spreads itself', '{ ...F } fragment F on Q { a { ...F } }'],
    ['fragments in a circle', '{ ...F } fragment F on Q { ...G } fragment G on Q { b { ...F } }'],
    ['a circle that no operation enters', '{ a } fragment F on Q { ...G } fragment G on Q { ...F }'],
  ])('has no end for %s', (_what, text) => {
    expect(brokenLimit(parse(text), { ...open, depth: 30 })).toBe('depth');
    expect(brokenLimit(parse(text), { ...open, selections: 20_000 })).toBe('selections');
  });

  it('is compared below every two fields of one name', () => {
    const below = (count: number) => `{ ${'a { b b } '.repeat(count)} }`;
    expect(brokenLimit(parse(below(3)), { ...open, comparisons: 3 + 15 })).toBeNull();
    expect(brokenLimit(parse(below(3)), { ...open, comparisons: 3 + 14 })).toBe('comparisons');
  });

  it('is compared with what stands in fragments beside it', () => {
    const text = '{ a ...F ...G } fragment F on Q { a } fragment G on Q { a }';
    expect(brokenLimit(parse(text), { ...open, comparisons: 4 })).toBeNull(); // three of a, two spreads
    expect(brokenLimit(parse(text), { ...open, comparisons: 3 })).toBe('comparisons');
  });
});

describe('nesting', () => {
  it.each([
    ['fields', '{a'.repeat(5000)],
    ['lists', `{a(b:${'['.repeat(5000)}`],
    ['objects', `{a(b:${'{c:'.repeat(5000)}`],
  ])('of %s is found too deep before a parser is called', (_what, text) => {
    expect(scanTokens(text, 100_000)).toBe('depth');
  });

  it('of what is no GraphQL is left to the parser', () => {
    expect(scanTokens('{ a("', 100)).toBeNull();
  });

  it('over many fragments ends', () => {
    const chain = Array.from({ length: 3000 }, (_, index) => `fragment F${index} on Q { a { ...F${index + 1} } }`);
    expect(brokenLimit(parse(`{ ...F0 } ${chain.join(' ')}`), { ...open, depth: 5000 })).toBe('depth');
  });
});
