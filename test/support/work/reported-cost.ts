import type { GraphqlRequest } from '../graphql.ts';

/** Cost of an operation, as the server reports it. */
export interface ReportedCost {
  readonly fields: number;
  readonly upstreamCalls: number;
  readonly atMost: { readonly fields: number | null; readonly upstreamCalls: number | null };
  readonly limits: { readonly fields: number | null; readonly upstreamCalls: number | null };
}

/** Requests the cost of an operation without running it. */
export async function requestCost(
  url: string,
  query: string,
  { variables, headers }: GraphqlRequest = {},
): Promise<ReportedCost> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cost-only': '1', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { extensions } = (await response.json()) as { extensions: { cost: ReportedCost } };
  return extensions.cost;
}
