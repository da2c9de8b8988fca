import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { ExceededLimit, limitError } from '../graphql/errors.ts';
import type { OperationRequest, ResultText } from './execution.ts';
import { JsonText } from './json-text.ts';

/** Runs an operation by graphql-js, with the limit of plans on the fields of a query's result. */
export async function executeByGraphqlJs(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables: variableValues, rootValue, contextOf }: OperationRequest,
  maxFields: number,
): Promise<ExecutionResult> {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION && rootValue === undefined) return notSubscribed;
  const contextValue = contextOf();
  const executed = await execute({ schema, document, operationName, variableValues, rootValue, contextValue });
  const isMutation = operation?.operation === OperationTypeNode.MUTATION;
  return isMutation ? executed : withinLimits(executed, maxFields); // the effects of a mutation are reported
}

/** Result of a subscription in a plain request. */
const notSubscribed: ExecutionResult = {
  errors: [
    new GraphQLError(
      'A subscription needs a connection that stays open: WebSocket with the protocol graphql-transport-ws, or server-sent events with accept: text/event-stream.',
      { extensions: { code: 'BAD_REQUEST' } },
    ),
  ],
};

/** Serializes the data of a result, as plans do. */
export function toResultText({ data, errors }: ExecutionResult): ResultText {
  const text = data === undefined || data === null ? data : new JsonText(JSON.stringify(data));
  return { ...(text !== undefined && { data: text }), ...(errors && { errors }) };
}

/** Applies the limits of plans to a result of graphql-js: an operation above one gets that error and no data. */
function withinLimits({ data, errors, ...rest }: ExecutionResult, maxFields: number): ExecutionResult {
  const stopped = limitError(errors);
  if (stopped !== null) return { errors: [stopped], data: null };
  const fields = Number.isFinite(maxFields) ? countFields(data) : 0;
  if (fields <= maxFields) return { ...rest, ...(errors && { errors }), ...(data !== undefined && { data }) };
  const limit = new ExceededLimit({ limit: 'fields', maximum: maxFields, value: fields });
  return { errors: [limit], data: null };
}

/** Counts the fields of all objects. It also counts scalar values that are objects, which plans count as one field. */
function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return items.reduce((sum: number, item) => sum + countFields(item), Array.isArray(value) ? 0 : items.length);
}
