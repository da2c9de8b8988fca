import { WebSocket, type RawData } from 'ws';
import type { Log } from '../../../observability/log.ts';
import type { ConnectionEnd } from '../../../observability/metrics/subscription-table.ts';
import type { MaybePromise } from '../../../snapshot/maybe-promise.ts';
import type { ClientBuffer, ClientBytes } from '../../client-bytes.ts';
import { parseBody } from '../../request-body.ts';
import { type CloseCode, closeCodes, closeReason, restartReason } from './close-codes.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { closeMillis, type OpenConnection } from './open-connections.ts';

export interface SocketConnectionOptions {
  /** Time for the client to read what exceeds `maxBufferBytes`. */
  readonly clientTimeoutMillis: number;
  readonly maxBufferBytes: number;
  readonly heartbeatMillis: number;
  /** Unread messages of all connections. */
  readonly unread: ClientBytes;
  readonly log: Log;
  readonly record: ConnectionRecord;
  readonly address: string;
  /** Counts a message; false: the client sends too many. */
  readonly takeMessage: () => MaybePromise<boolean>;
}

/**
 * One WebSocket, as graphql-ws needs it. Bounds what the client has not read, and ends a connection whose client has
 * vanished: each interval the server sends a ping, and anything that arrives counts as its response.
 */
export class SocketConnection implements OpenConnection {
  readonly closed: Promise<unknown>;
  readonly #socket: WebSocket;
  readonly #options: SocketConnectionOptions;
  readonly #buffer: ClientBuffer;
  #isAlive = true;

  constructor(socket: WebSocket, options: SocketConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    options.record.opened();
    this.#buffer = options.unread.open(options.address, () => this.#drop());
    const heartbeat = setInterval(() => this.#beat(), options.heartbeatMillis).unref();
    const noteLife = (): void => void (this.#isAlive = true);
    socket.on('pong', noteLife).on('message', noteLife).on('ping', noteLife);
    // 'close' follows. ws has sent the code of a broken frame; other errors are those of the network.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code?.startsWith('WS_ERR')) options.record.endedBy('protocol');
    });
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    void this.closed.then(() => {
      clearInterval(heartbeat);
      options.record.closed();
      options.unread.release(this.#buffer);
    });
  }

  get protocol(): string {
    return this.#socket.protocol;
  }

  /** Waits while the client has too much to read, so that its subscriptions take no further results. */
  async send(data: string): Promise<void> {
    const socket = this.#socket;
    if (socket.readyState !== WebSocket.OPEN) return;
    const written = Promise.withResolvers<undefined>();
    socket.send(data, () => {
      this.#options.unread.resize(this.#buffer, socket.bufferedAmount);
      written.resolve(undefined);
    });
    this.#options.unread.resize(this.#buffer, socket.bufferedAmount);
    if (socket.bufferedAmount <= this.#options.maxBufferBytes) return;
    const deadline = setTimeout(() => this.#drop(), this.#options.clientTimeoutMillis);
    await written.promise;
    clearTimeout(deadline);
  }

  /** Closes by the protocol: graphql-ws calls it. */
  close(code?: number, reason?: string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#options.record.endedBy('protocol');
    this.#close(code, reason);
  }

  end(cause: ConnectionEnd, code: CloseCode, reason: string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#options.record.endedBy(cause);
    this.#close(code, closeReason(reason));
  }

  restart(reconnectMillis: number): void {
    this.end('restart', closeCodes.RESTART, restartReason(reconnectMillis));
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    this.#socket.on('message', (data, isBinary) => void this.#receive(data, isBinary, handle));
  }

  async #receive(data: RawData, isBinary: boolean, handle: (data: string) => Promise<void>): Promise<void> {
    const isTaken = this.#options.takeMessage();
    if (!(isTaken instanceof Promise ? await isTaken : isTaken)) {
      this.end('limit', closeCodes.TRY_LATER, 'Too many messages in a minute.');
      return;
    }
    const text = isBinary ? null : exactJson(data);
    if (text === null) {
      this.end('protocol', closeCodes.BAD_MESSAGE, 'Invalid message received');
      return;
    }
    try {
      await handle(text);
    } catch (error) {
      this.#options.log.error({ err: error }, 'a message of a subscriber failed');
      this.end('protocol', closeCodes.INTERNAL_ERROR, 'Internal server error');
    }
  }

  #beat(): void {
    if (this.#isAlive) {
      this.#isAlive = false;
      if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
      return;
    }
    this.#options.record.endedBy('silent');
    this.#socket.terminate();
  }

  #drop(): void {
    this.end('slow', closeCodes.TRY_LATER, 'The client does not read its messages fast enough.');
  }

  #close(code: number | undefined, reason: string | undefined): void {
    this.#socket.close(code, reason);
    // Only a client that reads gets the reason. What it has not read is freed soon.
    const timer = setTimeout(() => this.#socket.terminate(), closeMillis);
    void this.closed.then(() => clearTimeout(timer));
  }
}

/** Rewrites a message as JSON without losing digits, which graphql-ws would. Null: it is no text of JSON. */
function exactJson(data: RawData): string | null {
  try {
    return JSON.stringify(parseBody((data as Buffer).toString()));
  } catch {
    return null;
  }
}
