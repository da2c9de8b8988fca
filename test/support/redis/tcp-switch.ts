import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The address of a server for one client, as a proxy or a name would be: it can lead to another server, be far away, be cut,
 * or freeze as a half-open connection does.
 */
export class TcpSwitch implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: number;
  #isCut = false;
  #isFrozen = false;
  #delayMillis = 0;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#accept(client));
  }

  /** @param target port of the server on this machine */
  static async open(target: number): Promise<TcpSwitch> {
    const one = new TcpSwitch(target);
    one.#server.listen(0, '127.0.0.1');
    await once(one.#server, 'listening');
    return one;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** Ends all connections; later ones lead to another port. */
  leadTo(target: number): void {
    this.#target = target;
    this.#endAll();
  }

  /** Ends all connections, and each later one at once. */
  cut(): void {
    this.#isCut = true;
    this.#endAll();
  }

  /** Nothing passes, and all connections stay open. */
  freeze(): void {
    this.#isFrozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Delays each part of a response. */
  delay(millis: number): void {
    this.#delayMillis = millis;
  }

  /** Undoes `cut` and `freeze`. */
  restore(): void {
    this.#isCut = this.#isFrozen = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#endAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket): void {
    if (this.#isCut) {
      client.destroy();
      return;
    }
    const server = connect(this.#target, '127.0.0.1');
    this.#pass(client, server, (chunk) => void server.write(chunk));
    this.#pass(server, client, (chunk) => {
      if (this.#delayMillis === 0) client.write(chunk);
      else setTimeout(() => client.write(chunk), this.#delayMillis);
    });
  }

  #pass(from: Socket, to: Socket, send: (chunk: Buffer) => void): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    from.on('data', send);
    from.on('error', () => undefined); // it closes then
    from.once('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
    if (this.#isFrozen) from.pause();
  }

  #endAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
