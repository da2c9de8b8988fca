import { type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf } from '../../../test/support/executors/schema-of.ts';

const schema = schemaOf(`
  type Box { id: ID name: String add(to: Int! = 1): Int inner: Box constructor: String toJSON: String }
  type Query { box: Box a: String b: String sum(of: Int): Int }
`);

describe('a field without a resolver', () => {
  class Base {
    readonly own: string = 'own';
    get name() {
      return this.own;
    }
    add({ to }: { to: number }, { more }: { more: number }, { fieldName }: GraphQLResolveInfo) {
      return this.name === 'own' && fieldName === 'add' ? to + more : null;
    }
    inner = async () => ({ id: async () => 7 });
  }

  it('reads properties, getters and methods, which receive arguments, context and info', async () => {
    const query = '{ box { name add(to: 2) ten: add inner { id } } }';
    const operation = { schema, query, context: { more: 9 }, rootValue: { box: new Base() } };
    expect(await resultOf(operation)).toEqual({ data: { box: { name: 'own', add: 11, ten: 10, inner: { id: '7' } } } });
  });

  it.each<[string, unknown, unknown]>([
    ['an object without a prototype', Object.assign(Object.create(null) as object, { id: 1 }), { id: '1', name: null }],
    ['a function', Object.assign(() => ({ id: 2 }), {}), { id: '2', name: null }],
    ['an array', Object.assign([], { id: 3 }), { id: '3', name: null }],
    ['a date', Object.assign(new Date(0), { id: 4 }), { id: '4', name: null }],
    ['a proxy', new Proxy({}, { get: (_target, key) => (key === 'id' ? 5 : undefined) }), { id: '5', name: null }],
    ['text', 'text', { id: null, name: null }],
    ['a number', 0, { id: null, name: null }],
    ['false', false, { id: null, name: null }],
  ])('reads the properties of %s', async (_kind, box, expected) => {
    expect(await resultOf({ schema, query: '{ box { id name } }', rootValue: { box } })).toEqual({
      data: { box: expected },
    });
  });

  it('reads the properties of a function that a list contains', async () => {
    const lists = schemaOf('type Box { id: ID name: String } type Query { boxes: [Box] }');
    const boxes = [Object.assign(function named() {}, { id: 'f' }), { id: 'o' }];
    expect(await resultOf({ schema: lists, query: '{ boxes { id name } }', rootValue: { boxes } })).toEqual({
      data: {
        boxes: [
          { id: 'f', name: 'named' },
          { id: 'o', name: null },
        ],
      },
    });
  });

  it('reads names that objects inherit, as any other', async () => {
    const query = '{ box { constructor toJSON } }';
    const own = { constructor: 'mine', toJSON: 'text' };
    expect(await resultOf({ schema, query, rootValue: { box: own } })).toEqual({ data: { box: own } });
    const bare = Object.create(null) as object;
    expect(await resultOf({ schema, query, rootValue: { box: bare } })).toEqual({
      data: { box: { constructor: null, toJSON: null } },
    });
  });

  it.each<[string, unknown]>([
    ['a promise', Promise.resolve({ id: 1 })],
    ['an object with then', { then: (resolve: (value: unknown) => void) => resolve({ id: 1 }) }],
    [
      'a function with then',
      () => Object.assign(() => 0, { then: (resolve: (value: unknown) => void) => resolve({ id: 1 }) }),
    ],
    ['a promise of a promise', Promise.resolve(Promise.resolve({ id: 1 }))],
  ])('awaits %s', async (_kind, box) => {
    const field = schemaOf('type Box { id: ID } type Query { box: Box }', {
      'Query.box': () => (typeof box === 'function' ? (box as () => unknown)() : box),
    });
    expect(await resultOf({ schema: field, query: '{ box { id } }' })).toEqual({ data: { box: { id: '1' } } });
  });
});

describe('the root value', () => {
  it.each<[string, unknown, unknown]>([
    ['an object', { a: 'A', b: () => 'B' }, { a: 'A', b: 'B' }],
    ['a function', Object.assign(() => 0, { a: 'A' }), { a: 'A', b: null }],
    ['a promise, which is not awaited', Promise.resolve({ a: 'A' }), { a: null, b: null }],
    ['text', 'root', { a: null, b: null }],
    ['null', null, { a: null, b: null }],
    ['undefined', undefined, { a: null, b: null }],
  ])('is %s', async (_kind, rootValue, data) => {
    expect(await resultOf({ schema, query: '{ a b }', rootValue })).toEqual({ data });
  });

  it.each<[string, unknown]>([
    ['an object', { secret: 1 }],
    ['null', null],
    ['undefined', undefined],
  ])('reaches the resolvers of the root, and info of all: %s', async (_kind, rootValue) => {
    const received: unknown[] = [];
    const note = (source: unknown, info: GraphQLResolveInfo) =>
      received.push([info.parentType.name, source, info.rootValue]);
    const noting = schemaOf('type Box { id: ID } type Query { box: Box }', {
      'Query.box': (source, _args, _context, info) => {
        note(source, info);
        return 'the box';
      },
      'Box.id': (source, _args, _context, info) => void note(source, info),
    });
    await resultOf({ schema: noting, query: '{ box { id } }', rootValue });
    const once = [
      ['Query', rootValue, rootValue],
      ['Box', 'the box', rootValue],
    ];
    expect(received).toEqual([...once, ...once, ...once, ...once]);
  });
});

describe('a resolver', () => {
  it('receives the source, the arguments, the context of the request, and no this', async () => {
    const received: unknown[] = [];
    const context = { user: 'me' };
    const noting = schemaOf('type Query { sum(of: Int, and: Int = 2): Int }', {
      'Query.sum'(this: unknown, source, args: object, given, info) {
        received.push([this, source, { ...args }, given === context, (info as GraphQLResolveInfo).fieldName]);
      },
    });
    await resultOf({ schema: noting, query: '{ sum(of: 1) }', context, rootValue: 'root' });
    expect(received).toEqual(Array(4).fill([undefined, 'root', { of: 1, and: 2 }, true, 'sum']));
  });

  it('comes before the property of the same name', async () => {
    const own = schemaOf('type Query { a: String }', { 'Query.a': ({ a }: { a: string }) => `${a}!` });
    expect(await resultOf({ schema: own, query: '{ a }', rootValue: { a: 'A' } })).toEqual({ data: { a: 'A!' } });
  });

  it('receives info about its field', async () => {
    const infos: GraphQLResolveInfo[] = [];
    const noting = schemaOf(
      'interface Named { name: String } type Cat implements Named { name: String } type Query { all: [[Named!]!]! }',
      {
        Named: () => 'Cat',
        'Cat.name': (_source, _args, _context, info: GraphQLResolveInfo) => void infos.push(info),
      },
    );
    const query =
      'query Q($v: String = "d") { rows: all { ... on Cat { n: name } ...F } } fragment F on Named { n: name }';
    await resultOf({ schema: noting, query, operationName: 'Q', rootValue: { all: [[{}]] } });
    expect(infos).toHaveLength(4);
    for (const info of infos) {
      expect(info.fieldName).toBe('name');
      expect(info.fieldNodes.map(({ loc }) => loc?.start)).toEqual([53, 94]);
      expect(String(info.returnType)).toBe('String');
      expect(info.parentType).toBe(noting.getType('Cat') as GraphQLObjectType);
      expect(info.schema).toBe(noting);
      expect(Object.keys(info.fragments)).toEqual(['F']);
      expect(info.operation.name?.value).toBe('Q');
      expect({ ...info.variableValues }).toEqual({ v: 'd' });
      expect(info.path).toEqual({
        key: 'n',
        typename: 'Cat',
        prev: {
          key: 0,
          typename: undefined,
          prev: { key: 0, typename: undefined, prev: { key: 'rows', typename: 'Query', prev: undefined } },
        },
      });
      expect('cacheControl' in info).toBe(false);
    }
  });
});
