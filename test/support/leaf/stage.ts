import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApp } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/config.ts';
import { writeJson } from '../../../src/ocean/json.ts';
import { sendResponse, startUpstream } from '../ocean/upstream.ts';
import { Selections } from './selection.ts';

/** The app before an Ocean that answers each token with what was laid out for it, and 404 for the rest. */
export interface LeafStage extends AsyncDisposable {
  readonly all: Selections;
  /**
   * Asks the graph, as a caller for whom Ocean answers so.
   *
   * @param bodies operation, such as 'GET /restapi/…' → body
   * @returns `data`
   * @throws Error when the graph answers with errors
   */
  executeData(query: string, bodies: Record<string, unknown>): Promise<unknown>;
  /** The same, with whatever errors there are. */
  execute(query: string, answers: Record<string, unknown>): Promise<GraphResponse>;
}

export interface GraphResponse {
  readonly data?: unknown;
  readonly errors?: readonly { path?: (string | number)[]; extensions: { code: string } }[];
}

export async function setLeafStage(): Promise<LeafStage> {
  const laidOut = new Map<string, Record<string, unknown>>();
  const ocean = await startUpstream((request, response) => reply(laidOut, request, response));
  const app = await createApp(loadConfig({ ...settings, OCEAN_URL: ocean.url }));
  const { url } = await app.start();

  let requestCount = 0;

  async function execute(query: string, answers: Record<string, unknown>): Promise<GraphResponse> {
    // A token of its own: nothing is shared between identities, so no answer of before can stand in.
    const token = `token-${(requestCount += 1)}`;
    laidOut.set(token, answers);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-auth-token': token },
      body: JSON.stringify({ query }),
    });
    const result = (await response.json()) as GraphResponse;
    laidOut.delete(token);
    return result;
  }

  async function executeData(query: string, answers: Record<string, unknown>): Promise<unknown> {
    const { data, errors } = await execute(query, answers);
    if (errors !== undefined) throw new Error(`the graph answered with errors: ${JSON.stringify(errors, null, 2)}`);
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
  laidOut: Map<string, Record<string, unknown>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = (request.url ?? '').replace(/\?.*/, '');
  // A login says nothing of who asks: it is answered as the last who asked had it laid out.
  const token = request.headers['x-auth-token'];
  const answers = token === undefined ? [...laidOut.values()].at(-1) : laidOut.get(String(token));
  const body = answers?.[`${request.method ?? ''} ${path}`];
  if (body === undefined) sendResponse(response, 404, '{}');
  else sendResponse(response, 200, writeJson(body));
}
