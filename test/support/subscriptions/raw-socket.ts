import { WebSocket } from 'ws';

/** A message of graphql-transport-ws. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts the shape of what came
  readonly payload?: any;
}

export interface RawSocketOptions {
  readonly headers?: Record<string, string>;
  readonly protocol?: string;
  /** Payload of `connection_init`; null: none is sent. */
  readonly init?: unknown;
  readonly autoPong?: boolean;
}

/** A WebSocket without a library for the protocol, so that tests can break the protocol. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly received: Message[] = [];
  /** Resolves to code and reason, or to the status of a rejected upgrade. */
  readonly closed: Promise<{ code: number; reason: string } | { status: number | undefined }>;
  readonly #waiting = new Set<() => void>();

  constructor(url: string, { headers, protocol = 'graphql-transport-ws', autoPong = true }: RawSocketOptions = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { headers, autoPong });
    this.closed = new Promise((resolve) => {
      this.socket.once('unexpected-response', (_request, { statusCode: status }) => resolve({ status }));
      this.socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString()) as Message);
      for (const check of [...this.#waiting]) check();
    });
  }

  /** Opens a socket; with `init` also sends `connection_init` and waits for the acknowledgement. */
  static async open(url: string, options: RawSocketOptions = {}): Promise<RawSocket> {
    const raw = new RawSocket(url, options);
    await new Promise((resolve, reject) => {
      raw.socket.once('open', resolve);
      void raw.closed.then((end) => reject(new Error(`closed: ${JSON.stringify(end)}`)));
    });
    if (options.init === null) return raw;
    raw.send({ type: 'connection_init', payload: options.init });
    await Promise.race([raw.until(({ type }) => type === 'connection_ack'), raw.closed]);
    return raw;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, rest: Record<string, unknown> = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, ...rest } });
  }

  /** Resolves to the first message, received or to come, that matches. */
  until(matches: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = this.received.find(matches);
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  close(): void {
    this.socket.terminate();
  }
}
