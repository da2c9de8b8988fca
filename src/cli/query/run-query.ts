import { loadConfig } from '../../config/config.ts';
import { isRecord } from '../../json.ts';
import { type CommandIo, exitCodes } from '../command.ts';
import type { QueryArguments } from '../commands/query.ts';
import { UsageError } from '../usage-error.ts';
import { type Operation, packagedExamples, readOperation } from './operation.ts';

/**
 * Runs an operation and prints its result.
 *
 * @returns the exit code: 1 when the result has errors, or there is none
 * @throws UsageError
 */
export async function runQuery(options: QueryArguments, io: CommandIo): Promise<number> {
  if (options.list) return listExamples(options, io);
  const operation = await readOperation(options);
  const headers = headersOf(options, io.env);
  const send = (url: string): Promise<number> => sendOperation(url, operation, headers, options, io);
  if (options.url === undefined) return withOwnServer(io.env, send);
  if (!/^https?:/.test(options.url) || !URL.canParse(options.url)) {
    throw new UsageError('--url must be the URL of a GraphQL endpoint, such as http://localhost:4000/graphql');
  }
  return send(options.url);
}

async function listExamples({ json }: QueryArguments, { print }: CommandIo): Promise<number> {
  const examples = await packagedExamples();
  if (json) print(`${JSON.stringify(examples.map(({ name, title }) => ({ name, title })))}\n`);
  else print(examples.map(({ name, title }) => `${name.padEnd(42)}${title}\n`).join(''));
  return exitCodes.ok;
}

/** Starts the program as configured on a free port, and stops it after the work. */
async function withOwnServer(env: NodeJS.ProcessEnv, work: (url: string) => Promise<number>): Promise<number> {
  const { createApp } = await import('../../app.ts');
  const config = loadConfig({ ...env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  const app = await createApp(config);
  try {
    const { url } = await app.start();
    return await work(`${url}/graphql`);
  } finally {
    await app.stop();
  }
}

async function sendOperation(
  url: string,
  { query, variables }: Operation,
  headers: Readonly<Record<string, string>>,
  { 'operation-name': operationName, json }: QueryArguments,
  { print, report }: CommandIo,
): Promise<number> {
  let body: unknown;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables, operationName }),
    });
    body = await response.json();
  } catch {
    report(`query: there is no GraphQL endpoint at ${url}\n`);
    return exitCodes.failed;
  }
  print(`${JSON.stringify(body, null, json ? 0 : 2)}\n`);
  return isRecord(body) && body['errors'] === undefined ? exitCodes.ok : exitCodes.failed;
}

function headersOf({ customer }: QueryArguments, env: NodeJS.ProcessEnv): Record<string, string> {
  const { OCEAN_TOKEN: token, GATEWAY_SECRET: secret } = env;
  return {
    ...(customer && { 'x-customer-id': customer }),
    ...(token && { 'x-auth-token': token }),
    ...(secret && { 'x-gateway-secret': secret }),
  };
}
