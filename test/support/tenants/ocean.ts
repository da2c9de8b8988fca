import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints } from '../ocean/endpoints.ts';
import { markOf, type World } from './marks.ts';
import { responseOf } from './rows.ts';

/** End of a pending request. `silence`: it never ends. */
export type Outcome =
  | { readonly kind: 'response' | 'html' | 'cut' | 'reset' | 'silence' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string };

/** Request that waits until the test ends it. */
interface PendingCall {
  readonly operation: string;
  readonly world: World;
  end(outcome: Outcome): void;
}

/** Write that Ocean executed. */
interface Written {
  readonly world: World;
  readonly operation: string;
  /** Query and body. */
  readonly text: string;
}

/** User with the world that they see of each customer; null: the customer that they need not name. */
export interface User {
  readonly login: string;
  /** Part of their tokens. */
  readonly mark: number;
  readonly worlds: ReadonlyMap<string | null, World>;
}

/** Ocean that responds when the test lets it. Rows are the same for all tenants except for their marks. */
export interface MarkedOcean extends AsyncDisposable {
  readonly url: string;
  /** Pending requests, in order of arrival. */
  readonly pending: PendingCall[];
  readonly written: Written[];
  /** Counts requests that arrive or end. */
  readonly activity: Activity;
  readonly calls: { operation: string; world: World | null }[];
  /** Users by login. Requests for worlds that are not blocked are responded to at once. */
  readonly users: Map<string, User>;
  readonly blockedWorlds: Set<World>;
  /** A new token for a user. */
  signIn(login: string): string;
  /** Invalidates every token of a user. */
  expire(login: string): void;
}

/** Counts events, and lets a caller await the next. */
class Activity {
  #count = 0;
  #next = Promise.withResolvers<null>();

  get count(): number {
    return this.#count;
  }

  /** Resolves at the next event. */
  get next(): Promise<null> {
    return this.#next.promise;
  }

  note(): void {
    this.#count += 1;
    this.#next.resolve(null);
    this.#next = Promise.withResolvers<null>();
  }
}

export async function startMarkedOcean(): Promise<MarkedOcean> {
  const pending: PendingCall[] = [];
  const written: Written[] = [];
  const calls: MarkedOcean['calls'] = [];
  const users = new Map<string, User>();
  const tokens = new Map<string, string>();
  const blockedWorlds = new Set<World>();
  const activity = new Activity();
  let issued = 0;

  function signIn(login: string): string {
    const token = `tok-${login}-${issued++}-${markOf(users.get(login)?.mark ?? 0)}`;
    tokens.set(token, login);
    return token;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://ocean');
    const operation = `${request.method ?? ''} ${url.pathname}`;
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    activity.note();
    if (operation === endpoints.login) {
      const { login } = JSON.parse(body) as { login: string };
      if (users.has(login)) send(response, 201, JSON.stringify({ token: signIn(login) }));
      else send(response, 401, '{}');
      return;
    }
    const { customerId = null, ...query } = Object.fromEntries(url.searchParams) as Record<string, string | undefined>;
    const user = users.get(tokens.get(String(request.headers['x-auth-token'])) ?? '');
    const world = user?.worlds.get(customerId) ?? null;
    calls.push({ operation, world });
    if (user === undefined) send(response, 401, '{}');
    else if (world === null) send(response, customerId === null ? 400 : 403, '{"code":"FORBIDDEN"}');
    else if (blockedWorlds.has(world)) block({ world, operation, query, body, search: url.search }, response);
    else result({ world, operation, query, body, search: url.search }, response);
  }

  function block(call: Call, response: ServerResponse): void {
    const { operation, world } = call;
    const one: PendingCall = {
      operation,
      world,
      end: (outcome) => {
        remove();
        finish(call, outcome, response);
      },
    };
    const remove = (): void => {
      activity.note();
      if (pending.includes(one)) pending.splice(pending.indexOf(one), 1);
    };
    response.once('close', remove);
    pending.push(one);
  }

  function finish(call: Call, outcome: Outcome, response: ServerResponse): void {
    const secret = `text of Ocean for ${markOf(call.world.id)}`;
    switch (outcome.kind) {
      case 'response': {
        result(call, response);
        return;
      }
      case 'status': {
        const headers = outcome.retryAfter === undefined ? {} : { 'retry-after': outcome.retryAfter };
        send(response, outcome.status, JSON.stringify({ code: secret, message: secret }), headers);
        return;
      }
      case 'html': {
        send(response, 200, `<html>${secret}</html>`, { 'content-type': 'text/html' });
        return;
      }
      case 'cut': {
        const text = responseOf(call.world, call.operation, call.query) ?? secret;
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length + 100 });
        response.write(text.slice(0, text.length / 2), () => response.destroy());
        return;
      }
      case 'reset':
        response.socket?.resetAndDestroy();
        return;
      case 'silence':
    }
  }

  function result({ world, operation, query, body, search }: Call, response: ServerResponse): void {
    const text = responseOf(world, operation, query);
    if (text !== undefined) {
      send(response, text === null ? 404 : 200, text ?? '{}');
      return;
    }
    written.push({ world, operation, text: `${decodeURIComponent(search)} ${body}` });
    send(response, 200, 'true');
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    pending,
    written,
    activity,
    calls,
    users,
    blockedWorlds,
    signIn,
    expire: (login) => {
      for (const [token, owner] of [...tokens]) if (owner === login) tokens.delete(token);
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Call {
  readonly world: World;
  readonly operation: string;
  readonly query: Record<string, string | undefined>;
  readonly body: string;
  readonly search: string;
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}
