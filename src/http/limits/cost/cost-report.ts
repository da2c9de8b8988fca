import {
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { EstimatedCost } from './estimate.ts';
import type { CostLimits } from '../guard.ts';
import type { GivenOperation } from '../read-operation.ts';

/** A number of each kind of cost. Null: none. */
interface Costs {
  readonly fields: number | null;
  readonly upstreamCalls: number | null;
}

/** What is answered to `x-cost-only`, in the place of running the operation. */
export interface CostResponse {
  readonly data: null;
  readonly extensions: {
    readonly cost: {
      /** Estimate of the values of the result. */
      readonly fields: number;
      /** Estimate of the upstream requests when nothing is cached. */
      readonly upstreamCalls: number;
      /**
       * What no run exceeds: the estimate, or, where it depends on rows that nobody knows before, the limit at which the
       * operation is stopped while it runs. Null: nothing bounds it.
       */
      readonly atMost: Costs;
      /** Null: no limit. */
      readonly limits: Costs;
    };
  };
}

/** @returns null: the operation cannot run, and who would run it says why */
export function costOnly(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: GivenOperation,
  { fields, upstreamCalls, isBound }: EstimatedCost,
  costLimits: CostLimits,
): CostResponse | null {
  if (validate(schema, document).length > 0) return null;
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null);
  const read = operation && getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!read || read.errors !== undefined) return null;
  const limits = { fields: finite(costLimits.fields), upstreamCalls: finite(costLimits.upstreamCalls) };
  // A mutation is never stopped: what it has changed is reported.
  const isStopped = operation.operation === OperationTypeNode.QUERY;
  const most = (isEstimate: boolean, estimate: number, limit: number | null) =>
    isEstimate ? estimate : isStopped ? limit : null;
  const atMost = {
    fields: most(isBound.fields, fields, limits.fields),
    upstreamCalls: most(isBound.upstreamCalls, upstreamCalls, limits.upstreamCalls),
  };
  return { data: null, extensions: { cost: { fields, upstreamCalls, atMost, limits } } };
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
