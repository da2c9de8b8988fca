import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import type { KnownDocuments } from './known-documents.ts';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Has Apollo Server run operations by their plans. Its option `gateway` is the one place where another executor than
 * graphql-js can be given; there is no gateway. What has no plan is run by graphql-js.
 *
 * @param documents null: graphql-js runs everything, for tests to compare with
 */
export function compiledGateway(schema: GraphQLSchema, documents: KnownDocuments | null): Gateway {
  const executor: Executor = async ({ request, document, source, context }) => {
    const { operationName, variables } = request;
    const planned = documents?.learn(source, document).run({ operationName, variables, contextOf: () => context });
    const result = await (planned ??
      execute({ schema, document, operationName, variableValues: variables, contextValue: context }));
    return result as Awaited<ReturnType<Executor>>; // the data may be text already: writeAnswer knows it
  };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
