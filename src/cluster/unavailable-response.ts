import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { overloaded } from '../http/rejection.ts';
import type { Handle } from './connection-handover.ts';

const retryAfterSeconds = 1;
/** How long a client may take to send its request. */
const maxMillis = 1000;

/** Answers connections that no worker takes any more with 503 in the graph's form, and closes them. */
export class UnavailableResponder {
  readonly #server = createServer((request, response) => {
    // An answer before the whole request came could be lost with the connection.
    request.resume().once('end', () => {
      const body = JSON.stringify(overloaded(retryAfterSeconds));
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      response.writeHead(503, { ...headers, 'retry-after': String(retryAfterSeconds), connection: 'close' }).end(body);
    });
  });
  readonly #open = new Set<Promise<unknown>>();

  answer(handle: Handle): void {
    const socket = new Socket({ handle, readable: true, writable: true } as ConstructorParameters<typeof Socket>[0]);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    this.#open.add(closed);
    void closed.then(() => this.#open.delete(closed));
    setTimeout(() => socket.destroy(), maxMillis).unref();
    this.#server.emit('connection', socket);
  }

  /** Resolves when all connections are closed. */
  async done(): Promise<void> {
    await Promise.all(this.#open);
  }
}
