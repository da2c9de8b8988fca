import { getOperationAST, getVariableValues, OperationTypeNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { GraphqlRequest } from '../../graphql/graphql-request.ts';
import type { ConfiguredCostLimits, EstimatedCost } from './estimate.ts';

/** A value for each kind of cost. Null: unbounded. */
interface Costs {
  readonly fields: number | null;
  readonly upstreamCalls: number | null;
}

/** Response to a request with the header `x-cost-only`, whose operation does not run. */
export interface CostReport {
  readonly data: null;
  readonly extensions: {
    readonly cost: {
      /** Estimated number of values of the result. */
      readonly fields: number;
      /** Estimated number of upstream requests with a cold cache. */
      readonly upstreamCalls: number;
      /**
       * Upper bound of every run: the estimate, or, where it depends on rows that are not known yet, the limit at which
       * the running operation is stopped. Null: unbounded.
       */
      readonly atMost: Costs;
      /** Null: no limit. */
      readonly limits: Costs;
    };
  };
}

/**
 * @param document valid
 * @returns null: the operation cannot run, which Apollo Server reports
 */
export function costReport(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: GraphqlRequest,
  { fields, upstreamCalls, isBound }: EstimatedCost,
  costLimits: ConfiguredCostLimits,
): CostReport | null {
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null);
  const read = operation && getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!read || read.errors !== undefined) return null;
  const limits = { fields: finite(costLimits.fields), upstreamCalls: finite(costLimits.upstreamCalls) };
  // A mutation is never stopped: its effects must be reported.
  const isStopped = operation.operation === OperationTypeNode.QUERY;
  const upperBound = (isEstimate: boolean, estimate: number, limit: number | null) =>
    isEstimate ? estimate : isStopped ? limit : null;
  const atMost = {
    fields: upperBound(isBound.fields, fields, limits.fields),
    upstreamCalls: upperBound(isBound.upstreamCalls, upstreamCalls, limits.upstreamCalls),
  };
  return { data: null, extensions: { cost: { fields, upstreamCalls, atMost, limits } } };
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
