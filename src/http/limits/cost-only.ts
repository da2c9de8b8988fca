import { getOperationAST, getVariableValues, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Cost } from '../../graph/cost/estimate.ts';
import type { CostLimits } from './guard.ts';
import type { GivenOperation } from './read-operation.ts';

/** What is answered to `x-cost-only`, in the place of running the operation. */
export interface CostAnswer {
  readonly data: null;
  readonly extensions: {
    readonly cost: {
      /** Values of the answer, at most. */
      readonly fields: number;
      /** Calls of Ocean when nothing is held, at most. */
      readonly upstreamCalls: number;
      /** Null: no limit. */
      readonly limits: { readonly fields: number | null; readonly upstreamCalls: number | null };
    };
  };
}

/** @returns null: the operation cannot run, and who would run it says why */
export function costOnly(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: GivenOperation,
  { fields, upstreamCalls }: Cost,
  limits: CostLimits,
): CostAnswer | null {
  if (validate(schema, document).length > 0) return null;
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null);
  const read = operation && getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!read || read.errors !== undefined) return null;
  return {
    data: null,
    extensions: {
      cost: {
        fields,
        upstreamCalls,
        limits: { fields: finite(limits.fields), upstreamCalls: finite(limits.upstreamCalls) },
      },
    },
  };
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
