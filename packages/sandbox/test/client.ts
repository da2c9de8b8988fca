import type { Sandbox } from '../src/sandbox.ts';

/** A response with its body as text and as parsed JSON. */
export interface TestResponse {
  readonly status: number;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests assert the shape of what came over HTTP
  readonly json: any;
}

type SendRequest = (
  method: string,
  path: string,
  query?: Record<string, string | readonly string[]>,
  body?: unknown,
) => Promise<TestResponse>;

/** Signs in over HTTP and returns a function that sends requests with the token. */
export async function signIn(sandbox: Sandbox, login: string): Promise<SendRequest> {
  const response = await send(sandbox.url, 'POST', '/restapi/auth/authenticate2', {}, { login, password: login }, {});
  const { token } = response.json as { token: string };
  return (method, path, query = {}, body) => send(sandbox.url, method, path, query, body, { 'x-auth-token': token });
}

export async function send(
  url: string,
  method: string,
  path: string,
  query: Record<string, string | readonly string[]>,
  body: unknown,
  headers: Record<string, string>,
): Promise<TestResponse> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const item of [value].flat()) search.append(name, item);
  const response = await fetch(`${url}${path}?${search.toString()}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
