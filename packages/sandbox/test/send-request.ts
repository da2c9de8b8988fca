import { type IncomingHttpHeaders, request } from 'node:http';
import type { Sandbox } from '../src/sandbox.ts';

/** Result of a request: as much of the response as arrived, and how it ended. */
export interface RequestResult {
  /** null when no head arrived. */
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Code of the error that ended the request, or null when the response was complete. */
  readonly error: string | null;
}

export interface RequestOptions {
  readonly token?: string;
  readonly query?: Record<string, string | readonly string[]>;
  readonly body?: unknown;
  /** Called when the head of the response arrives. */
  readonly onHead?: () => void;
}

/** Sends one request on its own connection over node:http: no redirects, decompression or retries. */
export function sendRequest(sandbox: Sandbox, operation: string, sent: RequestOptions = {}): Promise<RequestResult> {
  const [method, path = ''] = operation.split(' ');
  const url = new URL(sandbox.url + path);
  for (const [name, value] of Object.entries(sent.query ?? {}))
    for (const item of [value].flat()) url.searchParams.append(name, item);
  const headers = {
    ...(sent.token !== undefined && { 'x-auth-token': sent.token }),
    ...(sent.body !== undefined && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve) => {
    let head: { status: number; headers: IncomingHttpHeaders } | null = null;
    const parts: Buffer[] = [];
    const end = (error: NodeJS.ErrnoException | null): void =>
      resolve({
        status: head?.status ?? null,
        headers: head?.headers ?? {},
        body: Buffer.concat(parts),
        error: error && (error.code ?? error.message),
      });
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      head = { status: response.statusCode ?? 0, headers: response.headers };
      sent.onHead?.();
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', end);
      response.on('end', () => end(null));
    });
    outgoing.on('error', end);
    outgoing.end(sent.body === undefined ? undefined : JSON.stringify(sent.body));
  });
}

/** Signs a demo user in and returns the token. */
export async function tokenOf(sandbox: Sandbox, login: string): Promise<string> {
  const { body } = await sendRequest(sandbox, 'POST /restapi/auth/authenticate2', { body: { login, password: login } });
  return (JSON.parse(body.toString()) as { token: string }).token;
}
