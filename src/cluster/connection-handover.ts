import type { Worker } from 'node:cluster';
import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { overloaded } from '../http/rejection.ts';

/** A connection that the primary has accepted: Node's own object, without a type. */
export interface Handle {
  close(callback?: () => void): void;
}

/** Message with which Node's cluster module hands a connection to a worker. */
interface Handover {
  readonly act: 'newconn';
  readonly seq: number;
}

/** Acknowledgement of the worker; `accepted: false`: it does not listen any more. */
interface Acknowledgement {
  readonly ack: number;
  accepted?: boolean;
}

/** The part of a worker's process that carries these messages. */
interface Pipe {
  send(message: unknown, handle?: unknown, ...rest: unknown[]): boolean;
  prependListener(event: 'internalMessage', listener: (message: Partial<Acknowledgement>) => void): unknown;
  emit(event: 'internalMessage', message: Acknowledgement & { cmd: string }): boolean;
  emit(event: 'disconnect'): boolean;
  once(event: 'exit' | 'disconnect', listener: () => void): unknown;
  readonly connected: boolean;
}

export interface HandoverOptions {
  /** Returns true when another worker accepts connections. */
  readonly hasOthers: () => boolean;
  /** Responds on a connection that no worker accepts, and closes it. */
  readonly respond: (connection: Handle) => void;
}

/**
 * Tracks the connections that the primary hands to a worker. Node's cluster module leaks a connection when its worker ends
 * before it accepts it, or when no worker listens any more: its client would wait for ever. Here the first goes to another
 * worker, as none of its bytes were read, and the primary responds to the second.
 *
 * This depends on Node's internal messages. If they change, such connections leak as they do without it.
 */
export function trackHandovers(worker: Worker, { hasOthers, respond }: HandoverOptions): void {
  const pipe = worker.process as unknown as Pipe;
  const pending = new Map<number, Handle>();
  const send = pipe.send.bind(pipe);
  pipe.send = (message, handle, ...rest) => {
    if (isHandover(message) && handle) pending.set(message.seq, handle as Handle);
    return send(message, handle, ...rest);
  };
  // Runs before the cluster module, which would store a rejected connection for a worker that never comes.
  pipe.prependListener('internalMessage', (message) => {
    const handle = message.ack === undefined ? undefined : pending.get(message.ack);
    if (message.ack === undefined || handle === undefined) return;
    pending.delete(message.ack);
    if (message.accepted || hasOthers()) return;
    message.accepted = true; // makes the cluster module only close its handle
    ignoreNextClose(handle);
    respond(handle);
  });
  void ended(pipe).then(() => {
    for (const ack of [...pending.keys()]) pipe.emit('internalMessage', { cmd: 'NODE_CLUSTER', ack, accepted: false });
  });
}

function ignoreNextClose(handle: Handle): void {
  const close = handle.close.bind(handle);
  handle.close = () => {
    handle.close = close;
  };
}

function isHandover(message: unknown): message is Handover {
  return (message as Partial<Handover> | null)?.act === 'newconn';
}

/**
 * Resolves when the worker has ended and all its messages are read. Node does not report the end of a pipe while a
 * connection waits in it, and the cluster module then continues to hand connections to a dead worker.
 */
async function ended(pipe: Pipe): Promise<void> {
  const disconnect = { isReported: false };
  pipe.once('disconnect', () => {
    disconnect.isReported = true;
  });
  await new Promise<void>((resolve) => pipe.once('exit', resolve));
  while (pipe.connected) await delay(1);
  await delay(1); // Node emits 'disconnect' in a later event-loop turn
  if (!disconnect.isReported) pipe.emit('disconnect');
}

const retryAfterSeconds = 1;
/** Time a client has to send its request. */
const maxMillis = 1000;

/** Responds 503 in the graph's error format on connections that no worker accepts, and closes them. */
export class UnavailableResponder {
  readonly #server = createServer((request, response) => {
    // A response before the complete request could be lost with the connection.
    request.resume().once('end', () => {
      const body = JSON.stringify(overloaded(retryAfterSeconds));
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      response.writeHead(503, { ...headers, 'retry-after': String(retryAfterSeconds), connection: 'close' }).end(body);
    });
  });
  readonly #open = new Set<Promise<unknown>>();

  respond(handle: Handle): void {
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
