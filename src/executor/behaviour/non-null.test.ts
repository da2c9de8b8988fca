import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const sdl = `
  type Node {
    text: String
    sure: String!
    node: Node
    sureNode: Node!
    nodes: [Node]
    sureNodes: [Node!]!
  }
  type Query { node: Node text: String sure: String! sureNode: Node! }
`;
const schema = schemaOf(sdl);

/** A node that has itself as every node, and returns the value as every text. */
function rootOf(text: () => unknown, isAsync: boolean): object {
  const node = () => (isAsync ? Promise.resolve(root) : root);
  const nodes = () => [node(), node()];
  const root = { text, sure: text, node, sureNode: node, nodes, sureNodes: nodes };
  return root;
}

const failures: readonly [string, boolean, () => unknown, string | null][] = [
  ['null', false, () => null, null],
  ['undefined', false, () => undefined, null],
  ['a promise of null', true, async () => null, null],
  [
    'a thrown error',
    false,
    () => {
      throw new Error('no');
    },
    'no',
  ],
  ['a returned error', false, () => new Error('no'), 'no'],
  ['a rejection', true, async () => Promise.reject(new Error('no')), 'no'],
  ['a promise of an error', true, async () => new Error('no'), 'no'],
];

describe.each(failures)('for %s', (_what, isAsync, text, error) => {
  const run = (query: string) => resultOf({ schema, query, rootValue: rootOf(text, isAsync) });
  const errorAt = (path: (string | number)[], column: number, type = 'Node') => ({
    message: error ?? `Cannot return null for non-nullable field ${type}.sure.`,
    path,
    locations: [{ line: 1, column }],
  });

  it('a nullable field is null', async () => {
    const errors = error === null ? {} : { errors: [errorAt(['node', 'text'], 10)] };
    expect(await run('{ node { text } }')).toEqual({ data: { node: { text: null } }, ...errors });
  });

  it('a non-null field makes its object null', async () => {
    expect(await run('{ node { sure } }')).toEqual({
      data: { node: null },
      errors: [errorAt(['node', 'sure'], 10)],
    });
  });

  it('the first nullable ancestor becomes null, others keep their values', async () => {
    expect(await run('{ node { node { sureNode { sureNode { sure } } } __typename } }')).toEqual({
      data: { node: { node: null, __typename: 'Node' } },
      errors: [errorAt(['node', 'node', 'sureNode', 'sureNode', 'sure'], 39)],
    });
  });

  it('a list keeps its other items only if items may be null', async () => {
    expect(await run('{ node { nodes { sure } } }')).toEqual({
      data: { node: { nodes: [null, null] } },
      errors: [errorAt(['node', 'nodes', 0, 'sure'], 18), errorAt(['node', 'nodes', 1, 'sure'], 18)],
    });
    expect(await run('{ node { node { sureNodes { sure } } } }')).toEqual({
      data: { node: { node: null } },
      errors: [errorAt(['node', 'node', 'sureNodes', 0, 'sure'], 29)],
    });
  });

  it('all of data becomes null when nothing above may be', async () => {
    expect(await run('{ sure }')).toEqual({ data: null, errors: [errorAt(['sure'], 3, 'Query')] });
    expect(await run('{ sureNode { sure } }')).toEqual({ data: null, errors: [errorAt(['sureNode', 'sure'], 14)] });
  });

  it('only the first of several errors of non-null fields is reported', async () => {
    expect(await run('{ node { a: sure b: sure } }')).toEqual({
      data: { node: null },
      errors: [errorAt(['node', 'a'], 10)],
    });
  });
});

describe('a non-null error beside other fields', () => {
  const later = async <T>(value: T, turns: number): Promise<T> => {
    for (let passed = 0; passed < turns; passed += 1) await Promise.resolve();
    return value;
  };

  it('waits for promises that were started before', async () => {
    let finished = 0;
    const rootValue = {
      a: async () => {
        await later(null, 9);
        finished += 1;
        return null;
      },
      b: () => null,
    };
    const pair = schemaOf('type Query { a: String! b: String! }');
    expect(await resultOf({ schema: pair, query: '{ a b }', rootValue })).toEqual({
      data: null,
      errors: [
        {
          message: 'Cannot return null for non-nullable field Query.b.',
          path: ['b'],
          locations: [{ line: 1, column: 5 }],
        },
      ],
    });
    expect(finished).toBe(4);
  });

  it('keeps errors of fields that failed before it', async () => {
    const pair = schemaOf('type Query { a: String b: String! c: String }');
    const rootValue = {
      a: new Error('first'),
      b: async () => later(null, 2),
      c: async () => later(new Error('too late'), 8),
    };
    const { data, errors } = await resultOf({ schema: pair, query: '{ a b c }', rootValue });
    expect(data).toBeNull();
    expect(errors?.map(({ message }) => message)).toEqual([
      'first',
      'Cannot return null for non-nullable field Query.b.',
    ]);
  });
});
