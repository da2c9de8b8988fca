import { readFileSync } from 'node:fs';

/** Response as received over HTTP. */
export interface Reply {
  readonly status: number;
  readonly contentType: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts the shape of what came over HTTP
  readonly body: any;
}

/** A body as it is, which need not be a query. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  return read(await fetch(`${url}/graphql`, { ...init, body: JSON.stringify(body) }));
}

/** Marks a deliberate request of the page: no HTML form can send this header. */
export async function get(url: string, parameters: Record<string, string>): Promise<Reply> {
  const headers = { 'apollo-require-preflight': 'yes' };
  return read(await fetch(`${url}/graphql?${new URLSearchParams(parameters)}`, { headers }));
}

async function read(response: Response): Promise<Reply> {
  const { status, headers } = response;
  return { status, contentType: headers.get('content-type'), body: await response.json() };
}

export const codeOf = ({ body }: Reply): unknown => body.errors?.[0]?.extensions?.code;
export const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

/** The manifest of the package for frontends. */
export const committed = 'packages/client/persisted-query-manifest.json';
export const { operations } = JSON.parse(readFileSync(committed, 'utf8')) as {
  operations: { id: string; name: string; type: string; body: string }[];
};
export const operation = (name: string) => operations.find((one) => one.name === name)!;
export const entities = operation('Entities');
