import { Client } from 'undici';
import { expect } from 'vitest';
import type { GraphqlResponse, GraphqlRequest } from '../graphql.ts';
import { startProgram, type RunningProgram } from './program.ts';

/** The program with several workers. */
export interface WorkersProgram extends RunningProgram, AsyncDisposable {
  readonly url: Promise<string>;
  /** Pids of the workers that reported that they serve, in order. */
  served(): number[];
  /** Pids of the workers that sent an upstream request. */
  calledOcean(): Set<number>;
  /** Waits until that many workers have reported that they serve. */
  untilServed(count: number): Promise<void>;
  /** A client with one connection that stays open: the worker at its other end stays the same. */
  connect(): Promise<Connection>;
}

/** One connection, to one worker. */
interface Connection {
  execute(query: string, request?: GraphqlRequest): Promise<GraphqlResponse>;
}

const patience = { timeout: 60_000 };

/** Starts the program with --workers <count>; ended with the test, however it goes. */
export function startWorkers(count: number, env: Record<string, string>): WorkersProgram {
  const program = startProgram({ PORT: '0', LOG_LEVEL: 'debug', ...env }, ['--workers', String(count)]);
  const clients: Client[] = [];
  const lines = (): { msg?: string; worker?: number }[] =>
    program
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as { msg?: string; worker?: number });
  const pidsOf = (message: string): number[] =>
    lines().flatMap(({ msg, worker = 0 }) => (msg === message ? worker : []));
  const served = (): number[] => pidsOf('a worker serves');
  return {
    ...program,
    served,
    calledOcean: () => new Set(pidsOf('ocean call')),
    untilServed: (wanted) => expect.poll(() => served().length, patience).toBe(wanted),
    connect: async () => {
      const client = new Client(await program.url);
      clients.push(client);
      return { execute: (query, request) => executeOver(client, query, request) };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((client) => client.destroy()));
      program.child.kill('SIGKILL'); // workers end with it
      await program.exit;
    },
  };
}

async function executeOver(
  client: Client,
  query: string,
  { variables, headers = {} }: GraphqlRequest = {},
): Promise<GraphqlResponse> {
  const { statusCode, body } = await client.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: statusCode, ...((await body.json()) as Omit<GraphqlResponse, 'status'>) };
}
