import type { Customer } from '../../../packages/sandbox/src/fleet/model.ts';
import { type Sandbox, startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../../support/app.ts';
import { setExceptional } from '../../support/mutations/documents.ts';
import { type Instances, startInstances } from '../../support/redis/instances.ts';
import { type RedisServer, startRedis } from '../../support/redis/redis-server.ts';
import { instanceCount, type InstancesScript, type Step } from './script.ts';

interface Identity {
  readonly headers: Record<string, string>;
  readonly customer: Customer;
  /** Descriptions of its writes that Ocean has confirmed. */
  readonly written: Set<string>;
}

/** Rows of another customer. */
class ForeignRows extends Error {
  override readonly name = 'ForeignRows';
}

/** A read that lacks a write of the same credential, which had ended before. */
class StaleRead extends Error {
  override readonly name = 'StaleRead';
}

const query = `{ privacySchedules(first: 200, filter: { kinds: [EXCEPTIONAL] }) { nodes {
  driver { oceanId } ... on ExceptionalPrivacySchedule { description } } } }`;
const dayMillis = 86_400_000;
/** Lists do not age: only writes and Redis change what an instance knows. */
const settings = { SNAPSHOT_TTL_MS: '3600000', OCEAN_SCHEDULES_OF_ALL: 'yes', RATE_LIMIT_PER_MINUTE: '0' };

/** Three instances of the full program on one Redis, and four identities of two customers. Scripts are played one after another. */
export class InstancesStage implements AsyncDisposable {
  readonly #sandbox: Sandbox;
  readonly #redis: RedisServer;
  readonly #instances: Instances;
  #identities: readonly Identity[] = [];
  #writes = 0;
  #levels = 0;
  /** Number of reads that were compared with at least one own write. */
  compared = 0;

  private constructor(sandbox: Sandbox, redis: RedisServer, instances: Instances) {
    this.#sandbox = sandbox;
    this.#redis = redis;
    this.#instances = instances;
  }

  static async open(): Promise<InstancesStage> {
    const sandbox = await startSandbox({ vehicles: 8, silentBoxes: 2, drivers: 6 });
    const redis = await startRedis();
    const options = { redis, oceanUrl: sandbox.url, count: instanceCount, env: settings };
    return new InstancesStage(sandbox, redis, await startInstances(options));
  }

  /** @throws ForeignRows, StaleRead */
  async play(script: InstancesScript): Promise<void> {
    await this.#signIn();
    for (const group of script) await Promise.all(group.map((step) => this.#take(step)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#instances[Symbol.asyncDispose]();
    await this.#redis[Symbol.asyncDispose]();
    await this.#sandbox.stop();
  }

  /** New tokens, so that nothing of the scripts before is cached for them. */
  async #signIn(): Promise<void> {
    const [first, second] = this.#sandbox.fleet.customers as [Customer, Customer];
    const tokens = await Promise.all(['demo', 'demo2', 'multi'].map((login) => logIn(this.#sandbox.url, login)));
    const [one, two, both] = tokens.map((token) => ({ 'x-auth-token': token }));
    const named = (customer: Customer) => ({ ...both, 'x-customer-id': String(customer.id) });
    this.#identities = [
      { headers: { ...one }, customer: first, written: new Set() },
      { headers: { ...two }, customer: second, written: new Set() },
      { headers: named(first), customer: first, written: new Set() },
      { headers: named(second), customer: second, written: new Set() },
    ];
  }

  async #take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'read':
        return this.#read(this.#identities[step.who]!, step.at);
      case 'write':
        return this.#write(this.#identities[step.who]!, step.at);
      case 'mix':
        return this.#mix();
      case 'level':
        return this.#level();
      case 'flush':
        await this.#redis.command('FLUSHALL');
        return;
      case 'deafen':
        await this.#redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    }
  }

  async #read({ headers, customer, written }: Identity, at: number): Promise<void> {
    const due = [...written];
    const { data, errors } = await this.#instances.all[at]!.execute(query, { headers });
    if (errors) throw new Error(JSON.stringify(errors));
    const nodes = data.privacySchedules.nodes as { driver: { oceanId: string }; description: string }[];
    const own = new Set(customer.drivers.map(({ id }) => String(id)));
    const foreign = nodes.find(({ driver }) => !own.has(driver.oceanId));
    if (foreign) throw new ForeignRows(foreign.description);
    const missing = due.find((description) => !nodes.some((node) => node.description === description));
    if (missing !== undefined) throw new StaleRead(missing);
    if (due.length > 0) this.compared += 1;
  }

  async #write({ headers, customer, written }: Identity, at: number): Promise<void> {
    this.#writes += 1;
    const description = `write ${this.#writes}`;
    const start = (Math.floor(Date.now() / dayMillis) + 2 * this.#writes) * dayMillis;
    const period = { start: new Date(start).toISOString(), end: new Date(start + dayMillis).toISOString() };
    const driverId = String(customer.drivers[this.#writes % customer.drivers.length]!.id);
    const variables = { input: { driverId, period, description } };
    const { data, errors } = await this.#instances.all[at]!.execute(setExceptional, { variables, headers });
    if (errors) throw new Error(JSON.stringify(errors));
    // The mutation reads back its own write.
    if (data.result.userErrors.length > 0) throw new StaleRead(JSON.stringify(data.result.userErrors));
    written.add(description);
  }

  /** Copies the lists of each identity over those of the next. */
  async #mix(): Promise<void> {
    const lists = [...(await this.#namesOf('list-head')), ...(await this.#namesOf('list-piece'))];
    const tagOf = (name: string): string => /\{.*\}/.exec(name)?.[0] ?? '';
    const tags = [...new Set(lists.map(tagOf))];
    for (const name of lists) {
      const next = tags[(tags.indexOf(tagOf(name)) + 1) % tags.length] ?? '';
      if (next === tagOf(name)) continue;
      await this.#redis.command('COPY', name, name.replace(tagOf(name), next), 'REPLACE');
    }
  }

  async #level(): Promise<void> {
    this.#levels += 1;
    for (const name of await this.#namesOf('generations')) {
      await this.#redis.command('DEL', name);
      await this.#redis.command('HSET', name, '', `level ${this.#levels}`);
    }
  }

  async #namesOf(kind: string): Promise<string[]> {
    return ((await this.#redis.command('KEYS', `*:${kind}:*`)) as string[]).toSorted();
  }
}
