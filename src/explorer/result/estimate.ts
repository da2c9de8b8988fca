import { useGraphiQL, useOperationsEditorState, useVariablesEditorState, parseJSONC } from '@graphiql/react';
import { getVariableValues, validate, type GraphQLSchema } from 'graphql';
import { useEffect, useState } from 'react';
import type { Example } from '../examples/examples.ts';
import { bodyOf, operationOf, parseOrNull, type Operation } from '../operation.ts';
import type { ExplorerSettings } from '../settings.ts';
import type { Cost, GraphqlResult } from './run.ts';

/** Time without typing after which a cost is requested. */
const restMillis = 500;

/** Estimates the cost of the operation in the editor, without running it. Null: it could not run as it is. */
export function useEstimate(settings: ExplorerSettings, examples: readonly Example[]): Cost | null {
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const operationName = useGraphiQL((state) => state.operationName);
  const schema = useGraphiQL((state) => state.schema);
  const [cost, setCost] = useState<Cost | null>(null);
  useEffect(() => {
    setCost(null);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const operation = runnable({ query, operationName }, variables, schema ?? null);
      if (operation === null || (schema === null && settings.isIntrospecting)) return;
      fetchCost(settings.endpoint, bodyOf(operation, examples), controller.signal).then(setCost, () => undefined);
    }, restMillis);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, variables, operationName, schema, settings, examples]);
  return cost;
}

async function fetchCost(url: string, body: string, signal: AbortSignal): Promise<Cost | null> {
  const headers = { 'content-type': 'application/json', 'x-cost-only': '1' };
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  return ((await response.json()) as GraphqlResult).extensions?.cost ?? null;
}

/** Null: the operation, or a value of its variables, is incomplete or wrong. No request is sent for it. */
function runnable(
  { query, operationName }: Operation,
  variablesText: string,
  schema: GraphQLSchema | null,
): Operation | null {
  const document = parseOrNull(query);
  const operation = document && operationOf(document, operationName);
  if (document === null || operation === null) return null;
  let variables: Record<string, unknown>;
  try {
    variables = (variablesText.trim() === '' ? {} : parseJSONC(variablesText)) as Record<string, unknown>;
  } catch {
    return null;
  }
  if (schema !== null) {
    if (validate(schema, document).length > 0) return null;
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
  }
  return { query, variables, operationName: operation.name?.value };
}
