import { createClient, RESP_TYPES } from 'redis';
import { within } from './deadline.ts';

const open = (url: string) =>
  createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: { reconnectStrategy: false, connectTimeout: connectMillis },
  });

export type RedisClient = ReturnType<typeof open>;

interface LinkOptions {
  readonly url: string;
  /** Prepares a new connection before it is used. If it rejects, the connection is dropped. */
  readonly onUp: (client: RedisClient) => Promise<void>;
  /** The connection is gone, or could not be made. */
  readonly onDown: (error: unknown) => void;
}

/** Time to connect and prepare a connection. */
const connectMillis = 2000;
const minBackoffMillis = 50;
const maxBackoffMillis = 1000;

/** One connection to Redis. When it is gone it is made again, with exponential backoff and jitter, until it is closed. */
export class RedisLink {
  readonly #options: LinkOptions;
  #client: RedisClient | null = null;
  #isReady = false;
  #isClosed = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** The connection; null while there is none. */
  get client(): RedisClient | null {
    return this.#isReady ? this.#client : null;
  }

  /** Connects. Resolves after the first attempt, whether it succeeded or not. */
  async open(): Promise<void> {
    if (this.#isClosed) return;
    const client = open(this.#options.url);
    this.#client = client;
    client.on('error', (error) => this.#down(client, error));
    try {
      const up = client.connect().then(() => this.#options.onUp(client));
      await within(connectMillis, up, timedOut);
      if (this.#client !== client) return;
      this.#isReady = true;
      this.#failures = 0;
    } catch (error) {
      this.#down(client, error);
    }
  }

  /** Drops the connection, for a reason, and makes a new one. */
  drop(reason: unknown): void {
    if (this.#client !== null) this.#down(this.#client, reason);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#isReady = false;
    this.#client?.destroy();
    this.#client = null;
  }

  #down(client: RedisClient, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#isReady = false;
    client.destroy();
    if (this.#isClosed) return;
    const backoff = Math.min(minBackoffMillis * 2 ** this.#failures, maxBackoffMillis);
    this.#failures += 1;
    // Instances that lost Redis together come back at different times.
    this.#retry = setTimeout(() => void this.open(), backoff * (0.5 + Math.random())).unref();
    this.#options.onDown(error);
  }
}

function timedOut(): Error {
  return Object.assign(new Error('no response'), { code: 'ETIMEDOUT' });
}
