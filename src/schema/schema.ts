import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, print } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import {
  ExceptionalPrivacySchedule,
  RecurringPrivacySchedule,
} from '../domain/privacy-schedule/privacy-schedule.type.ts';
import { validateInput } from '../graphql/validate-input.ts';
import { readAnyExactly } from './any-literal.ts';
import { resolveEntityFields, resolveInterfaces } from './entity-fields.ts';
import { asSubgraph } from './federation.ts';
import { references, resolveEntities } from './entity-references.ts';
import { resolvers } from './resolvers.ts';

export interface Graph {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, as a gateway composes it and schema/schema.graphql holds it. */
  readonly sdl: string;
}

/**
 * The graph, from the resolvers' classes to a Federation 2 subgraph. type-graphql knows the types, @apollo/subgraph
 * the protocol: the first is printed with its directives and built anew by the second, with the same resolvers.
 */
export function buildGraph(): Graph {
  const plain = buildSchemaSync({
    resolvers,
    // Only an interface leads to them. Without the list, whichever classes happen to be loaded would be in the graph.
    orphanedTypes: [RecurringPrivacySchedule, ExceptionalPrivacySchedule],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validateFn: validateInput,
    skipCheck: true, // runs the introspection query, which tests do; at a start it costs 0.1 s
  });
  describe(plain);
  const typeDefs = asSubgraph(getDocumentNodeFromSchema(plain));
  const sdl = `${print(typeDefs)}\n`;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: withReferences(createResolversMap(plain)) }]);
  resolveEntityFields(schema);
  resolveEntities(schema);
  resolveInterfaces(schema);
  readAnyExactly(schema);
  giveSdl(schema, sdl);
  return { schema, sdl };
}

/** Gateways are given the SDL that is committed, not the one that the library prints with all of federation's definitions. */
function giveSdl(schema: GraphQLSchema, sdl: string): void {
  const service = schema.getQueryType()?.getFields()['_service'];
  if (service === undefined) throw new Error('the graph has no field _service');
  service.resolve = () => ({ sdl });
}

/** type-graphql has no place for the descriptions of the root types. */
function describe(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be read. Every list is asked of Ocean once, however many ask.';
  if (mutation) mutation.description = 'What can be changed. Each change is sent to Ocean once and never repeated.';
}

/** The two libraries give the same map of resolvers different types. */
type SubgraphModules = Extract<Parameters<typeof buildSubgraphSchema>[0], unknown[]>;
type ResolverMap = NonNullable<Extract<SubgraphModules[number], { typeDefs: unknown }>['resolvers']>;

function withReferences(map: ReturnType<typeof createResolversMap>): ResolverMap {
  const entities = Object.entries(references).map(([type, reference]) => [
    type,
    Object.assign({}, map[type], reference),
  ]);
  return { ...map, ...Object.fromEntries(entities) } as ResolverMap;
}
