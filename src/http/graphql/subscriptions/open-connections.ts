import { setTimeout as delay } from 'node:timers/promises';

/** Time in milliseconds for a client to read the last messages. After that its connection is destroyed. */
export const closeMillis = 1000;

/** A connection of either transport. */
export interface OpenConnection {
  /**
   * Ends it, so that its client reconnects.
   *
   * @param reconnectMillis time that is sent to the client, after which it reconnects
   */
  restart(reconnectMillis: number): void;
  /** Resolves when it is closed. */
  readonly closed: Promise<unknown>;
}

/** Share of the drain in which connections are ended. The rest is for their last messages. */
const endingShare = 0.8;

/** Open connections of subscriptions in this process. */
export class OpenConnections {
  readonly #spreadMillis: number;
  readonly #open = new Set<OpenConnection>();
  #isDraining = false;

  /** @param spreadMillis maximum time after which clients reconnect */
  constructor(spreadMillis: number) {
    this.#spreadMillis = spreadMillis;
  }

  /** True: new connections are rejected. */
  get isDraining(): boolean {
    return this.#isDraining;
  }

  get size(): number {
    return this.#open.size;
  }

  add(connection: OpenConnection): void {
    this.#open.add(connection);
    void connection.closed.finally(() => this.#open.delete(connection));
  }

  /**
   * Ends all connections, spread over the time of the drain, each with a random time to reconnect: other processes would
   * otherwise get all clients at once.
   *
   * @returns resolves when all are closed
   */
  async drain(drainMillis: number): Promise<void> {
    this.#isDraining = true;
    await Promise.all(
      [...this.#open].map(async (connection) => {
        await delay(Math.random() * drainMillis * endingShare);
        connection.restart(Math.floor(Math.random() * this.#spreadMillis));
        await connection.closed;
      }),
    );
  }
}
