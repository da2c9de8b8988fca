/** Response of a GraphQL server. */
export interface GraphqlResponse {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts the shape of what came over HTTP
  readonly data: any;
  readonly errors?: readonly GraphqlFault[];
}

interface GraphqlFault {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly argument?: string;
    /** Beside LIMIT_EXCEEDED. */
    readonly limit?: string;
    readonly maximum?: number;
    readonly value?: number | null;
    readonly faults?: readonly { readonly argument: string; readonly message: string }[];
  };
}

export interface GraphqlRequest {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** One GraphQL operation over HTTP. */
export async function execute(url: string, query: string, request: GraphqlRequest = {}): Promise<GraphqlResponse> {
  const { variables, headers = {}, signal } = request;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  return { status: response.status, ...((await response.json()) as Omit<GraphqlResponse, 'status'>) };
}
