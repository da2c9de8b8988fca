import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf, type TypeFunctions } from '../../../test/support/executors/schema-of.ts';

const sdl = `
  interface Machine { plate: String }
  type Truck implements Machine { plate: String axles: Int }
  type Van implements Machine { plate: String seats: Int }
  type Depot { city: String }
  union Thing = Truck | Van
  input Filter { plate: String }
  type Query { machine: Machine things: [Thing] depot: Depot }
`;

interface Source {
  readonly axles?: number;
  readonly seats?: number;
}

const isTruck = (value: Source) => value.axles !== undefined;
const isVan = (value: Source) => value.seats !== undefined;
const nameOf = (value: Source) => (isTruck(value) ? 'Truck' : 'Van');
const rejected = async () => Promise.reject(new Error('no idea'));
const thrown = () => {
  throw new Error('no idea');
};

const truck = { plate: 'AA-1', axles: 3 };
const van = { plate: 'BB-2', seats: 9 };
const query = `{
  machine { plate ... on Truck { axles } ... on Van { seats } }
  things { __typename ... on Truck { axles } ... on Van { seats } }
}`;

const run = (functions: TypeFunctions, rootValue: object = { machine: van, things: [truck, van] }) =>
  resultOf({ schema: schemaOf(sdl, functions), query, rootValue });

const complete = {
  data: {
    machine: { plate: 'BB-2', seats: 9 },
    things: [
      { __typename: 'Truck', axles: 3 },
      { __typename: 'Van', seats: 9 },
    ],
  },
};
const nothing = { machine: null, things: [null, null] };
const atMachine = { path: ['machine'], locations: [{ line: 2, column: 3 }] };
const atThing = (index: number) => ({ path: ['things', index], locations: [{ line: 3, column: 3 }] });

describe('the type of an interface or union', () => {
  it.each<[string, TypeFunctions]>([
    ['resolveType', { Machine: nameOf, Thing: nameOf }],
    ['resolveType that returns a promise', { Machine: async (value) => nameOf(value), Thing: async (v) => nameOf(v) }],
    ['isTypeOf', { Truck: isTruck, Van: isVan }],
    ['isTypeOf that returns a promise', { Truck: async (value) => isTruck(value), Van: async (value) => isVan(value) }],
    ['isTypeOf, first a promise, then not', { Truck: async (value) => isTruck(value), Van: isVan }],
    ['resolveType, checked by isTypeOf', { Machine: nameOf, Thing: nameOf, Truck: isTruck, Van: isVan }],
    ['resolveType, checked later', { Machine: nameOf, Thing: nameOf, Truck: async (value) => isTruck(value) }],
    ['isTypeOf with a value that only counts as true', { Truck: (value) => value.axles, Van: (value) => value.seats }],
  ])('comes from %s', async (_from, functions) => {
    expect(await run(functions)).toEqual(complete);
  });

  it('comes from __typename of the object', async () => {
    const rootValue = {
      machine: { ...van, __typename: 'Van' },
      things: [
        { ...truck, __typename: 'Truck' },
        { ...van, __typename: 'Van' },
      ],
    };
    expect(await run({}, rootValue)).toEqual(complete);
  });

  it('comes from __typename before isTypeOf, which must agree', async () => {
    const rootValue = { machine: { ...van, __typename: 'Truck' }, things: null };
    expect(await run({ Truck: isTruck, Van: isVan }, rootValue)).toEqual({
      data: { machine: null, things: null },
      errors: [
        {
          message: 'Expected value of type "Truck" but got: { plate: "BB-2", seats: 9, __typename: "Truck" }.',
          ...atMachine,
        },
      ],
    });
  });

  it('comes from the first isTypeOf that holds, of the types in their order', async () => {
    const rootValue = { machine: { axles: 1, seats: 2 }, things: [{ axles: 1, seats: 2 }] };
    expect(await run({ Truck: isTruck, Van: isVan }, rootValue)).toEqual({
      data: { machine: { plate: null, axles: 1 }, things: [{ __typename: 'Truck', axles: 1 }] },
    });
  });

  it('ignores a rejection of isTypeOf once another type holds', async () => {
    const rootValue = { machine: van, things: null };
    expect(await run({ Truck: rejected, Van: isVan }, rootValue)).toEqual({
      data: { machine: { plate: 'BB-2', seats: 9 }, things: null },
    });
  });
});

describe('a type function that fails', () => {
  it.each<[string, TypeFunctions]>([
    ['resolveType throws', { Machine: thrown, Thing: thrown }],
    ['resolveType rejects', { Machine: rejected, Thing: rejected }],
    ['isTypeOf throws', { Truck: thrown, Van: isVan }],
    ['isTypeOf rejects', { Truck: rejected, Van: async () => false }],
    ['isTypeOf throws after a promise', { Truck: async () => false, Van: thrown }],
    ['the check of the resolved type throws', { Machine: () => 'Van', Thing: () => 'Van', Van: thrown }],
    ['the check of the resolved type rejects', { Machine: () => 'Van', Thing: () => 'Van', Van: rejected }],
  ])('makes its value null, with an error: %s', async (_how, functions) => {
    expect(await run(functions)).toEqual({
      data: nothing,
      errors: [
        { message: 'no idea', ...atMachine },
        { message: 'no idea', ...atThing(0) },
        { message: 'no idea', ...atThing(1) },
      ],
    });
  });
});

describe('a type name that does not fit', () => {
  const machineAs = async (name: unknown) => {
    const given = await run({ Machine: () => name }, { machine: { plate: 'CC-3' }, things: null });
    const later = await run({ Machine: async () => name }, { machine: { plate: 'CC-3' }, things: null });
    expect(later).toEqual(given);
    return given;
  };
  const mustResolve = 'Abstract type "Machine" must resolve to an Object type at runtime for field "Query.machine"';

  it.each<[string, unknown, string]>([
    [
      'undefined',
      undefined,
      `${mustResolve}. Either the "Machine" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    ],
    ['a number', 7, `${mustResolve} with value { plate: "CC-3" }, received "7".`],
    ['an object', { name: 'Van' }, `${mustResolve} with value { plate: "CC-3" }, received "{ name: "Van" }".`],
    [
      'text that is empty',
      '',
      'Abstract type "Machine" was resolved to a type "" that does not exist inside the schema.',
    ],
    ['unknown', 'Bus', 'Abstract type "Machine" was resolved to a type "Bus" that does not exist inside the schema.'],
    ['an input type', 'Filter', 'Abstract type "Machine" was resolved to a non-object type "Filter".'],
    ['the interface', 'Machine', 'Abstract type "Machine" was resolved to a non-object type "Machine".'],
    ['another type', 'Depot', 'Runtime Object type "Depot" is not a possible type for "Machine".'],
    [
      'a member of Object',
      'toString',
      'Abstract type "Machine" was resolved to a type "toString" that does not exist inside the schema.',
    ],
    [
      'a type object',
      schemaOf(sdl).getType('Van'),
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    ],
  ])('is an error: %s', async (_kind, name, message) => {
    expect(await machineAs(name)).toEqual({
      data: { machine: null, things: null },
      errors: [{ message, ...atMachine }],
    });
  });

  it('is an error without a function or name of the type', async () => {
    const noType = (type: string, field: string) =>
      `Abstract type "${type}" must resolve to an Object type at runtime for field "${field}". Either the "${type}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    expect(await run({})).toEqual({
      data: nothing,
      errors: [
        { message: noType('Machine', 'Query.machine'), ...atMachine },
        { message: noType('Thing', 'Query.things'), ...atThing(0) },
        { message: noType('Thing', 'Query.things'), ...atThing(1) },
      ],
    });
  });
});
