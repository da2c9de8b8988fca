import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '../../json.ts';

/** One page of a connection. */
export interface ExportPage {
  readonly totalCount: number | null;
  readonly nodes: readonly unknown[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** The server did not return a complete page. */
class ExportError extends Error {
  override readonly name = 'ExportError';
}

export interface PageRequest {
  readonly url: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pageSize: number;
}

const maxAttempts = 6;

/** Builds the query of the pages. */
export function pageQuery(connection: string, connectionArguments: string, selection: string): string {
  const args = ['first: $first', 'after: $after', connectionArguments].filter(Boolean).join(', ');
  return `query Export($first: Int!, $after: String) {
  page: ${connection}(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes ${selection} }
}`;
}

/**
 * Reads one page. A wait that the server requests is awaited, and the page is read again.
 *
 * @throws ExportError also when a part of the page has an error: an empty cell would hide it
 */
export async function readPage(request: PageRequest, after: string | null, signal: AbortSignal): Promise<ExportPage> {
  for (let attempt = 1; ; attempt += 1) {
    const { body, retryAfterSeconds } = await send(request, after, signal);
    if (retryAfterSeconds === null || attempt === maxAttempts) return pageOf(body);
    await wait(retryAfterSeconds * 1000, undefined, { signal });
  }
}

async function send({ url, query, headers, pageSize }: PageRequest, after: string | null, signal: AbortSignal) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { first: pageSize, after } }),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ExportError(`the server cannot be reached at ${url}`);
  });
  const body: unknown = await response.json().catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ExportError(`${url} responds with status ${response.status}, and no JSON: is it a GraphQL endpoint?`);
  });
  const [error] = errorsOf(body);
  const seconds = error?.extensions?.['retryAfterSeconds'];
  return { body, retryAfterSeconds: typeof seconds === 'number' ? seconds : null };
}

interface ReportedError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function errorsOf(body: unknown): readonly ReportedError[] {
  return isRecord(body) && Array.isArray(body['errors']) ? (body['errors'] as ReportedError[]) : [];
}

function pageOf(body: unknown): ExportPage {
  const [error] = errorsOf(body);
  if (error !== undefined) {
    const code = typeof error.extensions?.['code'] === 'string' ? error.extensions['code'] : 'error';
    const path = error.path === undefined ? '' : ` at ${error.path.join('.')}`;
    throw new ExportError(`${code}${path}: ${error.message ?? ''}`);
  }
  const data = isRecord(body) && isRecord(body['data']) ? body['data'] : {};
  const page = data['page'];
  if (!isRecord(page) || !isRecord(page['pageInfo']) || !Array.isArray(page['nodes'])) {
    throw new ExportError('the server returned no connection');
  }
  const { hasNextPage, endCursor } = page['pageInfo'];
  return {
    totalCount: typeof page['totalCount'] === 'number' ? page['totalCount'] : null,
    nodes: page['nodes'] as unknown[],
    endCursor: typeof endCursor === 'string' ? endCursor : null,
    hasNextPage: hasNextPage === true,
  };
}
