import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, getOperationAST, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import { withinLimits } from '../../executor/execution.ts';
import { noStore } from './cache-policy.ts';
import type { DocumentCache } from './document-cache.ts';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];
export interface GatewayOptions {
  /** False: graphql-js runs everything, for tests to compare with. */
  readonly isCompiled: boolean;
  /** Fields that the result of a query may have. */
  readonly maxFields: number;
}

type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Has Apollo Server run operations by their plans. Its option `gateway` is the one place where another executor than
 * graphql-js can be given; there is no gateway. What has no plan is run by graphql-js.
 *
 */
export function compiledGateway(
  schema: GraphQLSchema,
  documents: DocumentCache,
  { isCompiled, maxFields }: GatewayOptions,
): Gateway {
  const executor: Executor = async ({ request, response, document, source, context }) => {
    const { operationName, variables } = request;
    const { prepared, hintOf } = documents.learn(source, document);
    const planned = isCompiled ? prepared.run({ operationName, variables, contextOf: () => context }) : null;
    const result = await (planned ?? executeByGraphqlJs());
    for (const [name, value] of Object.entries(result.errors === undefined ? hintOf(variables) : noStore)) {
      response?.http?.headers.set(name, value);
    }
    return result as Awaited<ReturnType<Executor>>; // the data may be JsonText, which writeResponseBody serializes

    async function executeByGraphqlJs() {
      const variableValues = variables;
      const executed = await execute({ schema, document, operationName, variableValues, contextValue: context });
      const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      return isQuery ? withinLimits(executed, maxFields) : executed; // what a mutation has changed is reported
    }
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
