import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Pace } from '../../../src/executor/pace.ts';
import type { Path } from '../../../src/executor/execution.ts';
import { later, lucky, luckyItem, luckyOf } from './random-outcome.ts';
import { Random } from './random.ts';

/** Context of the test schema's resolvers: the seed decides the outcome of each field at each path. */
export interface TestContext {
  readonly seed: number;
  /** Properties of every being, in the place of luck. */
  readonly properties?: Record<string, unknown>;
  readonly pace?: Pace;
}

const Colour = new GraphQLEnumType({
  name: 'Colour',
  values: { RED: { value: 1 }, GREEN: { value: 'vert' }, BLUE: {} },
});
const Any = new GraphQLScalarType({ name: 'Any' });
const Vague = new GraphQLScalarType({
  name: 'Vague',
  serialize: (value) => {
    if (value === 'thrown') throw new Error('not serializable');
    return value === 'undefined' ? undefined : value === 'null' ? null : value;
  },
});
const Filter: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Filter',
  fields: (): GraphQLInputFieldConfigMap => ({
    text: { type: GraphQLString, defaultValue: 'default' },
    count: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 3 },
    colours: { type: new GraphQLList(new GraphQLNonNull(Colour)) },
    since: { type: GraphQLDateTime },
    more: { type: Filter },
  }),
});
const Named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: GraphQLString } } });

const leaves: Record<string, GraphQLOutputType> = {
  name: GraphQLString,
  id: GraphQLID,
  count: GraphQLInt,
  ratio: GraphQLFloat,
  isOn: GraphQLBoolean,
  colour: Colour,
  at: GraphQLDateTime,
  any: Any,
  vague: Vague,
};

/** Values by field name, some of which the types reject. */
export const values: Record<string, readonly unknown[]> = {
  name: ['é "quoted" \\ \n', '', 'plain', '\u2028 \ud83d\ude00 \ud800', 5, true, {}],
  id: ['9007199254740993', 7, 'x', {}, 1.5],
  count: [0, -1, 2 ** 31, 1.5, '12', 'no'],
  ratio: [1.25, -0, 1e21, 1e-7, NaN, Infinity, '2.5'],
  isOn: [true, false, 1, 'yes'],
  colour: [1, 'vert', 'BLUE', 'NONE', 2],
  at: [new Date(0), new Date(NaN), '2026-01-01T00:00:00Z', 86_400_000, 'never'],
  vague: ['undefined', 'null', 'thrown', NaN, Infinity, { a: [undefined] }, false],
  any: [{ b: 1, a: [null, 'é'] }, 'text', 0, [], { toJSON: () => 'json' }],
};

class Being {
  readonly kind: string;
  readonly #name: () => unknown;

  constructor(random: Random, kind = random.pick(['Cat', 'Cat', 'Dog', 'Dog', 'Filter', 'Unknown'])) {
    this.kind = kind;
    const seed = random.upTo(2 ** 30);
    this.#name = () => lucky(new Random(seed), values['name'] ?? []);
  }

  /** A property of the prototype, which may throw. */
  get name(): unknown {
    return this.#name();
  }
}

function randomOf({ seed }: TestContext, path: Path): Random {
  let hash = seed;
  for (let place: Path | undefined = path; place !== undefined; place = place.prev) {
    for (const letter of String(place.key)) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  }
  return new Random(hash);
}

/** Each leaf twice, as it may be null and as it may not; resolved, and as a plain property. */
function leafFields(): GraphQLFieldConfigMap<unknown, TestContext> {
  const entries = Object.entries(leaves).flatMap(([name, type]) => [
    [name, { type }] as const,
    [
      `${name}Sure`,
      {
        type: new GraphQLNonNull(type),
        resolve: (_source: unknown, _args: unknown, context: TestContext, info: GraphQLResolveInfo) =>
          lucky(randomOf(context, info.path), values[name] ?? []),
      },
    ] as const,
  ]);
  return Object.fromEntries(entries);
}

function beingFields(): GraphQLFieldConfigMap<unknown, TestContext> {
  const being = (type: GraphQLOutputType, isList = false): GraphQLFieldConfig<unknown, TestContext> => ({
    type,
    args: { filter: { type: Filter }, limit: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 2 } },
    resolve: (_source, args: { limit: number }, context, info) => {
      const random = randomOf(context, info.path);
      if (context.properties) return Object.assign(new Being(random, 'Cat'), context.properties);
      const one = () => Object.assign(new Being(random), plain(random, args));
      return luckyOf(random, isList ? () => Array.from({ length: args.limit % 4 }, () => luckyItem(random, one)) : one);
    },
  });
  return {
    ...leafFields(),
    echo: {
      type: GraphQLString,
      args: { filter: { type: Filter }, ids: { type: new GraphQLList(GraphQLID) } },
      resolve: (_source, args) => JSON.stringify(args),
    },
    cat: being(Cat),
    dogSure: being(new GraphQLNonNull(Dog)),
    named: being(Named),
    pet: being(Pet),
    guest: being(Guest),
    guests: being(new GraphQLList(Guest), true),
    toys: being(new GraphQLList(new GraphQLNonNull(Toy)), true),
    cats: being(new GraphQLList(new GraphQLNonNull(Cat)), true),
    pets: being(new GraphQLNonNull(new GraphQLList(Pet)), true),
    table: { type: new GraphQLList(new GraphQLList(GraphQLString)) },
  };
}

function* failingLate() {
  yield ['a'];
  yield new Error('item');
  throw new Error('late');
}

/** Own properties of a being. */
function plain(random: Random, args: unknown): Record<string, unknown> {
  const own = Object.entries(values).filter(([name]) => name !== 'name');
  return {
    ...Object.fromEntries(own.map(([name, of]) => [name, random.pick([...of, null, undefined, new Error('value')])])),
    __typename: random.pick([undefined, undefined, undefined, 'Cat', 'Dog', 'Unknown', 7]),
    table: random.pick<unknown>([
      [['a', null], [], null],
      'no list',
      new Set([['a']]),
      () => [[JSON.stringify(args)]],
      failingLate,
    ]),
  };
}

const Cat: GraphQLObjectType = new GraphQLObjectType({
  name: 'Cat',
  interfaces: [Named],
  isTypeOf: (value) => value instanceof Being && value.kind !== 'Unknown',
  fields: beingFields,
});
const Dog: GraphQLObjectType = new GraphQLObjectType({
  name: 'Dog',
  interfaces: [Named],
  isTypeOf: (value) => {
    if (!(value instanceof Being) || value.kind === 'Filter')
      return later(2, false, () => Promise.reject(new Error('type'))) as Promise<boolean>;
    return value.kind === 'Cat' ? false : (later(1, false, () => value.kind) as Promise<boolean>);
  },
  fields: beingFields,
});
const Toy = new GraphQLObjectType({ name: 'Toy', isTypeOf: () => Promise.resolve(true), fields: leafFields });
/** Without a type resolver: `__typename` and `isTypeOf` decide. */
const Guest = new GraphQLUnionType({ name: 'Guest', types: [Cat, Dog] });
const Pet = new GraphQLUnionType({ name: 'Pet', types: [Cat, Dog], resolveType: (value) => (value as Being).kind });
Named.resolveType = (value) => Promise.resolve((value as Being).kind);

/** The root value of an execution: nothing, an object of values, or one of functions. */
export function rootOf({ seed }: TestContext): unknown {
  const random = new Random(seed);
  const functions = Object.entries(values).map(([name, of]) => [
    name,
    (_args: unknown, context: TestContext, info: GraphQLResolveInfo) => lucky(randomOf(context, info.path), of),
  ]);
  const methods = Object.fromEntries(functions) as object;
  const root = random.pick<() => unknown>([
    () => undefined,
    () => null,
    () => 'text',
    () => Object.assign(new Being(random), plain(random, {})),
    () => Object.assign(Object.create(null) as object, methods),
    () => Object.defineProperties(() => 0, Object.getOwnPropertyDescriptors(methods)),
  ]);
  return root();
}

/** A schema in which whatever can go wrong does, here and there. */
export const testSchema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: beingFields }),
  types: [Cat, Dog],
});
