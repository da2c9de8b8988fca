import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import { noStore } from './cache-policy.ts';
import type { OperationCache } from './operation-cache.ts';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Makes Apollo Server run the compiled plans. Its option `gateway` is the only place that accepts another executor than
 * graphql-js; there is no gateway. Operations without a plan are run by graphql-js.
 */
export function compiledGateway(schema: GraphQLSchema, operations: OperationCache): Gateway {
  const executor: Executor = async ({ request, response, document, source, context }) => {
    const { operationName, variables } = request;
    const { prepared, policyOf } = operations.executableOf(source, document);
    const { meter } = context as Context;
    const onFields = meter && ((fields: number) => (meter.fields = fields));
    const operation = { operationName, variables, contextOf: () => context, ...(onFields && { onFields }) };
    const result = await (prepared.run(operation) ?? prepared.execute(operation));
    for (const [name, value] of Object.entries(result.errors === undefined ? policyOf(variables) : noStore)) {
      response?.http?.headers.set(name, value);
    }
    return result as Awaited<ReturnType<Executor>>; // the data may already be text, which writeResponseBody handles
  };
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (notify) => {
      notify({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/**
 * Gives Apollo Server the document that the operation cache has parsed and validated. Apollo parses and validates only
 * documents that it does not get here: invalid ones, to report their errors, and those too long to be cached.
 */
export function cachedDocuments(operations: OperationCache): ApolloServerPlugin<Context> {
  const didResolveSource = async (requestContext: { readonly source: string }) => {
    const document = operations.validate(requestContext.source);
    if (document !== null) Object.assign(requestContext, { document });
  };
  return { requestDidStart: async () => ({ didResolveSource }) };
}
