import { type RedisServer, startRedis } from '../../support/redis/redis-server.ts';
import { TcpSwitch } from '../../support/redis/tcp-switch.ts';

/** Replicate at once, and without a file. */
const options = ['--repl-diskless-sync', 'yes', '--repl-diskless-sync-delay', '0', '--repl-timeout', '5'];
const pollMillis = 50;

/** A primary and its replica behind one address for each client. After a failover all addresses lead to the new primary. */
export class RedisPair implements AsyncDisposable {
  #primary: RedisServer;
  #replica: RedisServer;
  readonly #addresses: TcpSwitch[] = [];

  private constructor(primary: RedisServer, replica: RedisServer) {
    this.#primary = primary;
    this.#replica = replica;
  }

  static async start(): Promise<RedisPair> {
    const pair = new RedisPair(await startRedis(...options), await startRedis(...options));
    await pair.#replicate();
    return pair;
  }

  get primary(): RedisServer {
    return this.#primary;
  }

  /** An address of the primary that can be disturbed without the others. */
  async address(): Promise<TcpSwitch> {
    const address = await TcpSwitch.open(this.#primary.port);
    this.#addresses.push(address);
    return address;
  }

  /** The primary dies with what it has not replicated yet. The replica takes its place. */
  async killPrimary(): Promise<void> {
    await this.#primary.kill();
    await this.#replica.command('REPLICAOF', 'NO', 'ONE');
    [this.#primary, this.#replica] = [this.#replica, this.#primary];
    for (const address of this.#addresses) address.leadTo(this.#primary.port);
  }

  /** The one that died comes back, empty, as the replica. */
  async restartReplica(): Promise<void> {
    await this.#replica.restart();
    await this.#replicate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const address of this.#addresses) await address[Symbol.asyncDispose]();
    await this.#primary[Symbol.asyncDispose]();
    await this.#replica[Symbol.asyncDispose]();
  }

  async #replicate(): Promise<void> {
    await this.#replica.command('REPLICAOF', '127.0.0.1', String(this.#primary.port));
    while (!String(await this.#replica.command('INFO', 'replication')).includes('master_link_status:up')) {
      await new Promise((resolve) => setTimeout(resolve, pollMillis));
    }
  }
}
