import { readFile } from 'node:fs/promises';
import { composeServices as composeAsApollo } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { composeSchemaContract, composeServices as composeAsHive } from '@theguild/federation-composition';
import { buildSchema, isObjectType, parse, validateSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const service = async (name: string, path: string) => ({
  name,
  url: `http://${name}.test/graphql`,
  typeDefs: parse(await read(path)),
});
const ocean = await service('ocean', 'schema/schema.graphql');
const maintenance = await service('maintenance', 'examples/maintenance/schema.graphql');
const hr = await service('hr', 'examples/hr/schema.graphql');

type Services = Parameters<typeof composeAsApollo>[0];

interface Composed {
  readonly errors: readonly string[];
  readonly hints: readonly string[];
  readonly supergraph: string;
}

function apollo(services: Services): Composed {
  const { errors = [], hints = [], supergraphSdl = '' } = composeAsApollo(services);
  return {
    errors: errors.map(({ message }) => message),
    hints: hints.map(({ definition, message }) => `${definition.code}: ${message}`),
    supergraph: supergraphSdl,
  };
}

function hive(services: Services): Composed {
  const { errors = [], supergraphSdl = '' } = composeAsHive(services);
  return { errors: errors.map(({ message }) => message), hints: [], supergraph: supergraphSdl };
}

const composers = [
  ['@apollo/composition', apollo],
  ['@theguild/federation-composition', hive],
] as const;

describe.each(composers)('%s', (_name, compose) => {
  it('composes the graph alone', () => {
    const { errors, hints, supergraph } = compose([ocean]);
    expect({ errors, hints }).toEqual({ errors: [], hints: [] });
    expect(namesOf(supergraph, 'Vehicle')).toContain('registration');
  });

  it('composes it with the subgraphs of maintenance and hr, without a hint', () => {
    const { errors, hints, supergraph } = compose([ocean, maintenance, hr]);
    expect({ errors, hints }).toEqual({ errors: [], hints: [] });
    expect(namesOf(supergraph, 'Vehicle')).toEqual(
      expect.arrayContaining(['id', 'oceanId', 'registration', 'serviceVisits', 'nextServiceVisit']),
    );
    expect(namesOf(supergraph, 'Driver')).toEqual(
      expect.arrayContaining(['id', 'oceanId', 'lastName', 'contract', 'weeklyWorkingHours']),
    );
    expect(namesOf(supergraph, 'Query')).toEqual(expect.arrayContaining(['nonCommunicatingBoxes', 'serviceVisits']));
  });

  it('lets another graph define the plain values too, and no field of an entity', () => {
    const values =
      graph(`type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Query { page: PageInfo! }`);
    expect(compose([ocean, values]).errors).toEqual([]);
    const thief = graph('type Vehicle @key(fields: "oceanId") { oceanId: ID! vin: String } type Query { a: Vehicle }');
    expect(compose([ocean, thief]).errors.join()).toContain('Vehicle.vin');
  });

  it('preserves descriptions and tags, and requires no unsupported feature of a gateway', async () => {
    const { supergraph } = compose([ocean, maintenance, hr]);
    const type = schemaOf(supergraph).getType('Vehicle');
    expect(type?.description).toBe('A vehicle or machine of the fleet, with its box, driver, position and privacy.');
    expect(supergraph).toContain('@tag(name: "personal-data")');
    // The gateway would reject a feature "for: SECURITY", such as @authenticated.
    const gateway = new ApolloGateway({ supergraphSdl: supergraph });
    await expect(gateway.load()).resolves.toBeDefined();
    await gateway.stop();
  });
});

it('is still a complete graph for a contract without personal data', () => {
  const filter = { include: new Set<string>(), exclude: new Set(['personal-data']) };
  const { errors, publicSdl } = composeSchemaContract([ocean], filter, true) as { errors?: unknown; publicSdl: string };
  expect(errors).toBeUndefined();
  const schema = buildSchema(publicSdl);
  expect(validateSchema(schema)).toEqual([]);
  expect(namesOf(publicSdl, 'Driver')).toEqual([
    'id',
    'oceanId',
    'isDeleted',
    'entity',
    'group',
    'features',
    'assignments',
    'vehicle',
    'asOf',
    'isStale',
  ]);
  expect(namesOf(publicSdl, 'Vehicle')).toContain('registration');
  expect(schema.getType('PositionDriver')).toBeUndefined();
});

function graph(sdl: string) {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
  return { name: 'other', url: 'http://other.test/graphql', typeDefs: parse(`${link} ${sdl}`) };
}

function schemaOf(supergraph: string): GraphQLSchema {
  return buildSchema(supergraph, { assumeValidSDL: true });
}

function namesOf(supergraph: string, typeName: string): string[] {
  const type = schemaOf(supergraph).getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}
