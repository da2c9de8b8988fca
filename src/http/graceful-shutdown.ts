import { Server as NetServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Closes the HTTP server without losing a request that a client has already sent. */
export class GracefulShutdown {
  readonly #http: FastifyInstance;
  readonly #fresh: FreshConnections;
  readonly #graceMillis: number;

  /** @param graceMillis after which open connections are destroyed */
  constructor(http: FastifyInstance, graceMillis: number) {
    this.#http = http;
    this.#fresh = new FreshConnections(http.server);
    this.#graceMillis = graceMillis;
  }

  /**
   * @param drainMillis time during which requests are still accepted
   * @param acceptsConnections false: another process accepts new connections meanwhile
   */
  async close(drainMillis: number, acceptsConnections: boolean): Promise<void> {
    const { server } = this.#http;
    if (!acceptsConnections) this.#fresh.stopAccepting();
    if (drainMillis > 0) await delay(drainMillis);
    const deadline = setTimeout(() => server.closeAllConnections(), this.#graceMillis);
    if (acceptsConnections) await closePort(server);
    this.#fresh.stopAccepting();
    await this.#fresh.settled();
    await this.#http.close();
    clearTimeout(deadline);
  }
}

/** Time for a connection to send its first request once no new connection is accepted. */
const maxFirstRequestMillis = 500;

/**
 * Connections that have not sent their first request. A closing server treats them as idle and closes them, which resets
 * a request that is on its way.
 */
class FreshConnections {
  readonly #server: Server;
  readonly #fresh = new Set<Socket>();
  #onSettled: () => void = () => undefined;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#fresh.add(socket);
      socket.once('close', () => this.#settle(socket));
    });
    server.on('upgrade', ({ socket }: { socket: Socket }) => this.#settle(socket));
    server.on('request', ({ socket }: { socket: Socket }) => this.#settle(socket));
  }

  /** Accepts no new connection and keeps the open ones. `Server.close` of HTTP would close idle connections too. */
  stopAccepting(): void {
    if (this.#server.listening) NetServer.prototype.close.call(this.#server);
  }

  /**
   * Resolves when each connection has sent a request. After a short time it closes those that have not: browsers open
   * connections that they may never use, and the server would wait for them until the grace period ends.
   */
  async settled(): Promise<void> {
    if (this.#fresh.size === 0) return;
    const all = Promise.withResolvers<undefined>();
    this.#onSettled = () => all.resolve(undefined);
    const timer = setTimeout(this.#onSettled, maxFirstRequestMillis);
    await all.promise;
    clearTimeout(timer);
    for (const socket of this.#fresh) socket.destroy();
  }

  #settle(socket: Socket): void {
    this.#fresh.delete(socket);
    if (this.#fresh.size === 0) this.#onSettled();
  }
}

/** Event-loop turns without a new connection after which none is pending: Node accepts one connection a turn. */
const quietTurns = 5;
const maxTurns = 10_000;
/** In a longer turn the process did other work, so connections may have arrived meanwhile. */
const maxQuietMillis = 0.2;

/** Internal object of Node without a type. In a worker its `listen` does nothing, as the primary listens. */
interface Listening {
  readonly _handle?: { listen(backlog: number): number; close(): void } | null;
}

/**
 * Closes the port once pending connections are accepted: the system would reset them, with a request on its way. The
 * server still has to be closed.
 *
 * The backlog is 1 from here on. The system leaves further attempts unanswered. Their clients try again after a second
 * and are rejected, which loses nothing, as they have not sent a request. On Linux one connection that arrives between
 * the last check and the close is reset; that cannot be prevented.
 */
async function closePort(server: Server): Promise<void> {
  const handle = (server as Listening)._handle;
  handle?.listen(0);
  let quiet = 0;
  const accepted = (): void => void (quiet = 0);
  server.on('connection', accepted);
  let lastMillis = performance.now();
  for (let turn = 0; quiet < quietTurns && turn < maxTurns; turn += 1) {
    await nextTurn();
    const millis = performance.now();
    quiet = millis - lastMillis > maxQuietMillis ? 0 : quiet + 1;
    lastMillis = millis;
  }
  // At once: closing the server first takes a while, in which connections arrive.
  handle?.close();
  server.off('connection', accepted);
}
