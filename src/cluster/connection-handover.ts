import type { Worker } from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { overloaded } from '../http/rejection.ts';

/** A connection that the primary has accepted: Node's own object, without a type. */
export interface Handle {
  close(callback?: () => void): void;
}

/** What Node's cluster module writes to a worker with a connection. */
interface Handover {
  readonly act: 'newconn';
  readonly seq: number;
}

/** What the worker answers; `accepted: false`: it does not listen any more. */
interface Taken {
  readonly ack: number;
  accepted?: boolean;
}

/** The part of a worker's process that carries these messages. */
interface Pipe {
  send(message: unknown, handle?: unknown, ...rest: unknown[]): boolean;
  prependListener(event: 'internalMessage', listener: (message: Partial<Taken>) => void): unknown;
  emit(event: 'internalMessage', message: Taken & { cmd: string }): boolean;
  emit(event: 'disconnect'): boolean;
  once(event: 'exit' | 'disconnect', listener: () => void): unknown;
  readonly connected: boolean;
}

export interface HandoverOptions {
  /** Whether another worker can take a connection. */
  readonly hasOthers: () => boolean;
  /** Answers a connection that no worker takes, and closes it. */
  readonly answer: (connection: Handle) => void;
}

/**
 * Follows the connections that the primary hands to a worker. Node's cluster module leaves a connection open for ever when
 * its worker ends before it has taken it, or when no worker listens any more: its client would wait in vain. Here the
 * first goes to another worker, as nobody has read from it, and the second is answered by the primary.
 *
 * This knows Node's internal messages. Were they to change, connections would be lost as they are without it.
 */
export function followHandovers(worker: Worker, { hasOthers, answer }: HandoverOptions): void {
  const pipe = worker.process as unknown as Pipe;
  const untaken = new Map<number, Handle>();
  const send = pipe.send.bind(pipe);
  pipe.send = (message, handle, ...rest) => {
    if (isHandover(message) && handle) untaken.set(message.seq, handle as Handle);
    return send(message, handle, ...rest);
  };
  // Before the cluster module reads it: a connection that is not accepted it would keep for a worker that never comes.
  pipe.prependListener('internalMessage', (message) => {
    const handle = message.ack === undefined ? undefined : untaken.get(message.ack);
    if (message.ack === undefined || handle === undefined) return;
    untaken.delete(message.ack);
    if (message.accepted || hasOthers()) return;
    message.accepted = true; // the cluster module then only closes its handle, now at once
    keepOpenOnce(handle);
    answer(handle);
  });
  void gone(pipe).then(() => {
    for (const ack of [...untaken.keys()]) pipe.emit('internalMessage', { cmd: 'NODE_CLUSTER', ack, accepted: false });
  });
}

/** The next call of `close` does nothing. */
function keepOpenOnce(handle: Handle): void {
  const close = handle.close.bind(handle);
  handle.close = () => {
    handle.close = close;
  };
}

function isHandover(message: unknown): message is Handover {
  return (message as Partial<Handover> | null)?.act === 'newconn';
}

/**
 * Resolves when the worker has ended and all that it wrote is read. Node does not report the end of a pipe while a
 * connection waits in it to be taken; the cluster module then goes on to hand connections to a worker that is dead.
 */
async function gone(pipe: Pipe): Promise<void> {
  const end = { isReported: false };
  pipe.once('disconnect', () => {
    end.isReported = true;
  });
  await new Promise<void>((resolve) => pipe.once('exit', resolve));
  while (pipe.connected) await pause(1);
  await pause(1); // the report comes in a turn of its own
  if (!end.isReported) pipe.emit('disconnect');
}

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
