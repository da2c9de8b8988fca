import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { ConnectionEnd } from '../../../observability/metrics/subscription-table.ts';
import type { ClientBuffer } from '../../client-bytes.ts';
import { restartReason } from './close-codes.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { closeMillis, type OpenConnection } from './open-connections.ts';
import type { SubscriptionTransport } from './subscription-transport.ts';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Proxies must neither store nor compress events: a compressor collects them until its buffer is full.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Line that clients ignore. It shows proxies, and the system, that the connection is in use. */
const heartbeatLine = ':\n\n';

/** One event stream: a response that does not end by itself. */
export class EventStreamConnection implements OpenConnection {
  readonly closed: Promise<unknown>;
  readonly #reply: FastifyReply;
  readonly #transport: SubscriptionTransport;
  readonly #events: PassThrough;
  readonly #buffer: ClientBuffer;
  readonly #record: ConnectionRecord;
  #hasEnded = false;

  constructor(reply: FastifyReply, transport: SubscriptionTransport, address: string, record: ConnectionRecord) {
    this.#reply = reply;
    this.#transport = transport;
    this.#record = record;
    record.opened();
    this.#events = new PassThrough({ writableHighWaterMark: transport.limits.maxBufferBytes });
    this.#buffer = transport.unread.open(address, () => this.#drop());
    const heartbeat = setInterval(() => this.#write(heartbeatLine), transport.limits.heartbeatMillis).unref();
    this.closed = new Promise((resolve) => reply.raw.once('close', resolve));
    void this.closed.then(() => {
      clearInterval(heartbeat);
      this.#hasEnded = true;
      this.#events.destroy();
      record.closed();
      transport.unread.release(this.#buffer);
    });
  }

  /** Sends the events as they come, and ends them when the client leaves. */
  send(events: AsyncIterableIterator<string>): FastifyReply {
    void this.#pump(events);
    void this.closed.then(() => events.return?.());
    return this.#reply.headers(headers).send(this.#events);
  }

  restart(reconnectMillis: number): void {
    this.#end('restart', `: ${restartReason(reconnectMillis)}\nretry: ${reconnectMillis}\n\n`);
  }

  async #pump(events: AsyncIterableIterator<string>): Promise<void> {
    for await (const event of events) this.#write(event);
    this.#end('complete', '');
  }

  /** Resolves when the client has read enough, so that its subscriptions may take further results. */
  async drained(): Promise<void> {
    if (this.#hasEnded || !this.#events.writableNeedDrain) return;
    await Promise.race([once(this.#events, 'drain'), this.closed]);
  }

  #write(text: string): void {
    if (this.#hasEnded) return;
    const events = this.#events;
    const wasReading = !events.writableNeedDrain;
    const resize = (): void => this.#transport.unread.resize(this.#buffer, events.writableLength);
    events.write(text, resize);
    resize();
    if (!wasReading || events.writableLength < events.writableHighWaterMark) return;
    const deadline = setTimeout(() => this.#drop(), this.#transport.clientTimeoutMillis);
    const stop = (): void => clearTimeout(deadline);
    events.once('drain', stop).once('close', stop);
  }

  #drop(): void {
    if (this.#hasEnded) return;
    this.#end('slow', ': The client does not read its messages fast enough.\n\n');
  }

  #end(cause: ConnectionEnd, lastLines: string): void {
    if (this.#hasEnded) return;
    this.#record.endedBy(cause);
    this.#finish(lastLines);
  }

  #finish(lastLines: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#events.end(lastLines);
    const timer = setTimeout(() => this.#reply.raw.destroy(), closeMillis);
    void this.closed.then(() => clearTimeout(timer));
  }
}
