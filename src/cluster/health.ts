import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readyBody } from '../http/health.ts';
import type { HealthState } from '../shared-state/shared-state.ts';

export interface ProcessHealth {
  /** False: the process hangs and must be restarted. */
  readonly isLive: boolean;
  /** False: the process accepts no new requests. */
  readonly isReady: boolean;
  /** Null: no other machine shares the state. */
  readonly sharedState: HealthState | null;
}

/** A balancer needs one or two connections; a client that opens more must not block it for long. */
const clientTimeoutMillis = 2000;

/**
 * Serves `/health/live` and `/health/ready` on a separate port, with the responses of the main port.
 *
 * @throws when the port is taken
 */
export async function startHealthServer(port: number, host: string, state: () => ProcessHealth): Promise<Server> {
  const server = createServer({ requestTimeout: clientTimeoutMillis, headersTimeout: clientTimeoutMillis });
  server.on('request', ({ url }, response) => {
    const [status, body] = responseOf(url, state());
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    });
    response.end(JSON.stringify(body));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function responseOf(
  url: string | undefined,
  { isLive, isReady, sharedState }: ProcessHealth,
): [status: number, body: object] {
  switch (url) {
    case '/health/live':
      return isLive ? [200, { status: 'live' }] : [503, { status: 'hung' }];
    case '/health/ready':
      return isLive && isReady ? [200, readyBody(sharedState)] : [503, { status: isLive ? 'draining' : 'hung' }];
    default:
      return [404, { errors: [{ message: 'Only health is here.', extensions: { code: 'BAD_REQUEST' } }] }];
  }
}

export function healthUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Port on which a server listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Data with which the health thread starts. */
export interface HealthThreadData {
  readonly port: number;
  readonly host: string;
  readonly hangTimeoutMillis: number;
  /**
   * Shared memory: time of the last event-loop turn in nanoseconds; 1 while the process is ready; index of the health of
   * the shared state.
   */
  readonly beats: BigInt64Array;
}

const beatMillis = 100;

/** Health of the shared state, as an index. */
export const sharedStates: readonly (HealthState | null)[] = [null, 'connected', 'degraded'];

/**
 * Health server on a port and in a thread of its own, which responds even while the event loop of the process is busy.
 * `/health/live` returns 503 once that loop has not turned for the hang timeout.
 */
export class HealthPort {
  readonly #thread: Worker;
  readonly #beats: BigInt64Array;
  readonly #beat: NodeJS.Timeout;
  readonly port: number;

  private constructor(thread: Worker, beats: BigInt64Array, port: number, sharedHealth: () => HealthState | null) {
    this.#thread = thread;
    this.#beats = beats;
    this.port = port;
    this.#beat = setInterval(() => beat(beats, sharedHealth()), beatMillis).unref();
  }

  /**
   * @param sharedHealth health of the shared state; null: no other machine shares it
   * @throws when the port is taken
   */
  static async open(
    options: Omit<HealthThreadData, 'beats'>,
    sharedHealth: () => HealthState | null = () => null,
  ): Promise<HealthPort> {
    const beats = new BigInt64Array(new SharedArrayBuffer(24));
    beat(beats, sharedHealth());
    const file = new URL(`./health-thread${extname(import.meta.filename)}`, import.meta.url);
    const thread = new Worker(file, { workerData: { ...options, beats } satisfies HealthThreadData });
    const [port] = (await once(thread, 'message')) as [number];
    thread.unref();
    return new HealthPort(thread, beats, port, sharedHealth);
  }

  setReady(isReady: boolean): void {
    Atomics.store(this.#beats, 1, isReady ? 1n : 0n);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#thread.terminate();
  }
}

function beat(beats: BigInt64Array, sharedHealth: HealthState | null): void {
  Atomics.store(beats, 0, process.hrtime.bigint());
  Atomics.store(beats, 2, BigInt(sharedStates.indexOf(sharedHealth)));
}
