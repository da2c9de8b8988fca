import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/config.ts';
import { writeJson } from '../../../src/ocean/json.ts';
import { sendResponse, startUpstream } from '../ocean/upstream.ts';
import { Selections } from './selection.ts';

/** The app in front of an Ocean that returns the prepared bodies of each token, and 404 otherwise. */
export interface LeafStage extends AsyncDisposable {
  readonly all: Selections;
  /**
   * Executes a query as a caller for whom Ocean returns these bodies.
   *
   * @param bodies operation, such as 'GET /restapi/…' → body
   * @returns `data`
   * @throws Error when the result has errors
   */
  executeData(query: string, bodies: Record<string, unknown>): Promise<unknown>;
  /** The same, but returns errors instead of throwing. */
  execute(query: string, bodies: Record<string, unknown>): Promise<GraphResponse>;
}

export interface GraphResponse {
  readonly data?: unknown;
  readonly errors?: readonly { path?: (string | number)[]; extensions: { code: string } }[];
}

export async function setLeafStage(): Promise<LeafStage> {
  const prepared = new Map<string, Record<string, unknown>>();
  const ocean = await startUpstream((request, response) => reply(prepared, request, response));
  const app = await createApp(loadConfig({ ...settings, OCEAN_URL: ocean.url }));
  const { url } = await app.start();

  let requestCount = 0;

  async function execute(query: string, bodies: Record<string, unknown>): Promise<GraphResponse> {
    // A token of its own: nothing is shared between identities, so no earlier response can be reused.
    const token = `token-${(requestCount += 1)}`;
    prepared.set(token, bodies);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-auth-token': token },
      body: JSON.stringify({ query }),
    });
    const result = (await response.json()) as GraphResponse;
    prepared.delete(token);
    return result;
  }

  async function executeData(query: string, bodies: Record<string, unknown>): Promise<unknown> {
    const { data, errors } = await execute(query, bodies);
    if (errors !== undefined) throw new Error(`the result has errors: ${JSON.stringify(errors, null, 2)}`);
    return data;
  }

  return {
    all: await Selections.introspect((query) => executeData(query, {})),
    executeData,
    execute,
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await ocean[Symbol.asyncDispose]();
    },
  };
}

/** Hours of exceptions stay the hours that Ocean gave. Every field of every list is requested: no bound on values. */
const settings = {
  OCEAN_EXCEPTIONAL_SLOT_ZONE: 'Europe/Paris',
  PORT: '0',
  LOG_LEVEL: 'silent',
  MAX_QUEUE_MS: '0',
  MAX_COST_FIELDS: '0',
};

function reply(
  prepared: Map<string, Record<string, unknown>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = (request.url ?? '').replace(/\?.*/, '');
  // A login has no token: it gets the bodies of the last caller.
  const token = request.headers['x-auth-token'];
  const bodies = token === undefined ? [...prepared.values()].at(-1) : prepared.get(String(token));
  const body = bodies?.[`${request.method ?? ''} ${path}`];
  if (body === undefined) sendResponse(response, 404, '{}');
  else sendResponse(response, 200, writeJson(body));
}
