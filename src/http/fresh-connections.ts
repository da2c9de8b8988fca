import { Server as NetServer, type Server, type Socket } from 'node:net';

/** How long a connection may take to send its first request once nothing new is accepted. */
const maxMillis = 500;

/**
 * Connections whose first request has not come yet. To a server that closes they look idle, and it closes them though
 * the request is on its way: it is then lost with a reset.
 */
export class FreshConnections {
  readonly #server: Server;
  readonly #fresh = new Set<Socket>();
  #onSettled: () => void = () => undefined;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#fresh.add(socket);
      socket.once('close', () => this.#settle(socket));
    });
    server.on('request', ({ socket }: { socket: Socket }) => this.#settle(socket));
  }

  /** Accepts no new connection. Those that are there stay open, also idle ones: `Server.close` of HTTP closes them. */
  stopAccepting(): void {
    if (this.#server.listening) NetServer.prototype.close.call(this.#server);
  }

  /** Resolves when each has sent its request, or after a short time. */
  async settled(): Promise<void> {
    if (this.#fresh.size === 0) return;
    const all = Promise.withResolvers<undefined>();
    this.#onSettled = () => all.resolve(undefined);
    const timer = setTimeout(this.#onSettled, maxMillis);
    await all.promise;
    clearTimeout(timer);
  }

  #settle(socket: Socket): void {
    this.#fresh.delete(socket);
    if (this.#fresh.size === 0) this.#onSettled();
  }
}
