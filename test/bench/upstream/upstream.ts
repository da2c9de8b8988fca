import { fileURLToPath } from 'node:url';
import { startServing, type ServingProcess } from '../../support/gateways/process.ts';

/** Client of the benchmark's Ocean. */
export interface Upstream extends AsyncDisposable {
  /** Base URL of the Ocean with that many silent boxes. */
  urlOf(boxes: number): string;
  /** Requests by operation since the last read, without logins. */
  takeCalls(boxes: number): Promise<Record<string, number>>;
  /** Their times since the last read, in milliseconds since the epoch. */
  takeCallTimes(boxes: number): Promise<number[]>;
  /** Total length of the responses to these operations. */
  bytesOf(boxes: number, operations: readonly string[]): Promise<number>;
}

const server = fileURLToPath(new URL('server.ts', import.meta.url));

/** Starts it with these sizes; preparing 50,000 boxes takes about ten seconds. */
export async function startUpstream(sizes: readonly number[]): Promise<Upstream> {
  const started: ServingProcess = await startServing(
    ['--import', 'tsx', '--max-old-space-size=4096', server, ...sizes.map(String)],
    /listens at (\S+)/,
  );
  const getJson = async <T>(path: string): Promise<T> => (await fetch(`${started.url}${path}`)).json() as Promise<T>;
  return {
    urlOf: (boxes) => `${started.url}/${boxes}`,
    takeCalls: (boxes) => getJson(`/${boxes}/calls`),
    takeCallTimes: (boxes) => getJson(`/${boxes}/call-times`),
    bytesOf: async (boxes, operations) => {
      const bytes = await getJson<Record<string, number>>(`/${boxes}/bytes`);
      return operations.reduce((sum, operation) => sum + (bytes[operation] ?? 0), 0);
    },
    [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
  };
}
