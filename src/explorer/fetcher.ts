import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { headersOf, session } from './account/session.ts';
import type { Example } from './examples/examples.ts';
import { bodyOf, nameToRun, type Operation } from './operation.ts';
import { activeTab, addRun, type GraphqlResult } from './result/run.ts';
import type { ExplorerSettings } from './settings.ts';

/** Creates GraphiQL's transport: it adds the session's headers, requests an explanation and measures each run. */
export function createFetcher(settings: ExplorerSettings, examples: readonly Example[]): Fetcher {
  const fetcher = createGraphiQLFetcher({
    url: settings.endpoint,
    subscriptionUrl: webSocketUrl(settings.endpoint),
    enableIncrementalDelivery: false,
    fetch: async (url, init = {}) => {
      const operation = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Operation;
      if (operation.operationName === 'IntrospectionQuery') return fetch(url, init);
      return run(url, { ...init, body: bodyOf(operation, examples) }, settings.isExplaining);
    },
  });
  return (parameters, options = {}) => {
    if (parameters.operationName === 'IntrospectionQuery') return fetcher(parameters, options);
    // A subscription sends them in `connection_init`: a browser sends no headers with a WebSocket.
    const headers = Object.fromEntries(headersOfRun(new Headers(options.headers as HeadersInit), false));
    return fetcher({ ...parameters, operationName: nameToRun(parameters) }, { ...options, headers });
  };
}

/** URL of the graph for subscriptions. */
function webSocketUrl(endpoint: string): string {
  return new URL(endpoint, location.href).href.replace(/^http/, 'ws');
}

async function run(url: RequestInfo | URL, init: RequestInit, isExplaining: boolean): Promise<Response> {
  const tab = activeTab.get();
  const headers = headersOfRun(new Headers(init.headers), isExplaining);
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  try {
    const response = await fetch(url, { ...init, headers });
    const text = await response.text();
    const millis = elapsed();
    const result = parseResult(text);
    const shown = result === null ? text : JSON.stringify(isExplaining ? withoutExplanation(result) : result);
    const bytes = new TextEncoder().encode(shown).length;
    addRun(tab, { status: response.status, millis, bytes, result: result ?? {} });
    return new Response(shown, { status: response.status, headers: response.headers });
  } catch (error) {
    const message = 'The server could not be reached.';
    addRun(tab, { status: null, millis: elapsed(), bytes: 0, result: { errors: [{ message }] } });
    throw error;
  }
}

/** A token in the tab's own headers replaces the session, with its customer. */
function headersOfRun(own: Headers, isExplaining: boolean): Headers {
  const hasToken = own.has('x-auth-token') || own.has('authorization');
  const headers = new Headers({
    ...headersOf(hasToken ? null : session.get()),
    ...(isExplaining && { 'x-explain': '1' }),
  });
  own.forEach((value, name) => headers.set(name, value));
  return headers;
}

/** Null: the response is not JSON, such as that of a proxy. */
function parseResult(text: string): GraphqlResult | null {
  try {
    return JSON.parse(text) as GraphqlResult;
  } catch {
    return null;
  }
}

/** Removes what only the explorer requested: the response is shown as an application receives it. */
function withoutExplanation({ extensions, ...result }: GraphqlResult): GraphqlResult {
  const own = ['cost', 'explain'];
  const others = Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => !own.includes(name)));
  return Object.keys(others).length === 0 ? result : { ...result, extensions: others };
}
