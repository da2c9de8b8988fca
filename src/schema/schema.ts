import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, print } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, type PubSub } from 'type-graphql';
import {
  ExceptionalPrivacySchedule,
  RecurringPrivacySchedule,
} from '../domain/privacy-schedule/privacy-schedule.type.ts';
import { resolveEntityFields, resolveInterfaces } from './entity-fields.ts';
import { resolveFields } from './field-resolvers.ts';
import { asSubgraph } from './federation.ts';
import { readAnyExactly, references, resolveEntities } from './entity-references.ts';
import { resolvers } from './resolvers.ts';

export interface Graph {
  readonly schema: GraphQLSchema;
  /** SDL of the subgraph, as gateways compose it and schema/schema.graphql contains it. */
  readonly sdl: string;
}

/**
 * Builds a Federation 2 subgraph from the resolver classes. type-graphql builds the types, which are printed with their
 * directives; @apollo/subgraph rebuilds them with the federation protocol and the same resolvers.
 */
export function buildGraph(): Graph {
  const plain = buildSchemaSync({
    resolvers,
    // Reachable only through an interface. Without the list, all loaded classes would be in the graph.
    orphanedTypes: [RecurringPrivacySchedule, ExceptionalPrivacySchedule],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false, // see `resolveFields`
    pubSub: noPubSub,
    skipCheck: true, // tests run the introspection query; at startup it takes 0.1 s
  });
  describe(plain);
  const typeDefs = asSubgraph(getDocumentNodeFromSchema(plain));
  // Printed at the first use: only gateways and scripts read it.
  let printed: string | undefined;
  const sdlOf = (): string => (printed ??= `${print(typeDefs)}\n`);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: withReferences(createResolversMap(plain)) }]);
  resolveFields(schema);
  resolveEntityFields(schema);
  resolveEntities(schema);
  resolveInterfaces(schema);
  readAnyExactly(schema);
  serveSdl(schema, sdlOf);
  return {
    schema,
    get sdl() {
      return sdlOf();
    },
  };
}

/** Serves the committed SDL to gateways. The library prints one with all definitions of federation. */
function serveSdl(schema: GraphQLSchema, sdlOf: () => string): void {
  const service = schema.getQueryType()?.getFields()['_service'];
  if (service === undefined) throw new Error('the graph has no field _service');
  service.resolve = () => ({ sdl: sdlOf() });
}

/** Describes the root types, for which type-graphql has no option. */
function describe(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) query.description = 'Fields to read. Each list is requested from Ocean once for all operations in flight.';
  if (mutation) mutation.description = 'Fields to write. Each write is sent to Ocean once and never retried.';
  if (subscription) {
    subscription.description =
      'Changes, sent while the client listens, over WebSocket (graphql-transport-ws) or server-sent events at /graphql.';
  }
}

/** type-graphql requires one. The methods of subscriptions return their events themselves: see `resolveFields`. */
const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('no topic is published');
  },
};

/** The two libraries have different types for the same map of resolvers. */
type SubgraphModules = Extract<Parameters<typeof buildSubgraphSchema>[0], unknown[]>;
type ResolverMap = NonNullable<Extract<SubgraphModules[number], { typeDefs: unknown }>['resolvers']>;

function withReferences(map: ReturnType<typeof createResolversMap>): ResolverMap {
  const entities = Object.entries(references).map(([type, reference]) => [
    type,
    Object.assign({}, map[type], reference),
  ]);
  return { ...map, ...Object.fromEntries(entities) } as ResolverMap;
}
