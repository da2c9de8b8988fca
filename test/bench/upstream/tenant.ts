import { startSandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { endpoints } from '../../support/ocean/endpoints.ts';
import { signIn } from './world.ts';

/** Prepared before the load starts. */
const lists = [
  endpoints.boxes,
  endpoints.vehicles,
  endpoints.drivers,
  endpoints.entities,
  endpoints.recurring,
  endpoints.exceptional,
];

/** Size of every tenant: about a thousand rows in each list. 300 drivers have some 1,200 weekly hours. */
const sizes = { customers: 1, vehicles: 1000, silentBoxes: 900, drivers: 300 } as const;

/** Ids of a tenant, for requests of objects that exist. */
export interface KnownTenant {
  readonly token: string;
  readonly serialNumbers: readonly string[];
  /** Of vehicles that drive. */
  readonly registrations: readonly string[];
  /** Ocean ids. */
  readonly vehicleIds: readonly string[];
  readonly driverIds: readonly string[];
  readonly entityIds: readonly string[];
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Requests that read although they are POSTs. */
const readingPosts = /\/(individus\/list|analyse\/)/;

/** One customer of Ocean in a sandbox of its own. Its clock stands still, so that data changes only by writes. */
export class Tenant {
  readonly index: number;
  readonly token: string;
  readonly known: KnownTenant;
  readonly #url: string;
  /** Responses to reads, by method, URL and body. */
  #replies = new Map<string, Promise<Reply>>();

  private constructor(index: number, url: string, known: KnownTenant) {
    [this.index, this.#url, this.known, this.token] = [index, url, known, known.token];
  }

  static async start(index: number): Promise<Tenant> {
    const startedAt = new Date();
    const sandbox = await startSandbox({ ...sizes, seed: index + 1, now: () => startedAt });
    const [customer] = sandbox.fleet.customers;
    const { vehicles = [], drivers = [], entities = [] } = customer ?? {};
    const tenant = new Tenant(index, sandbox.url, {
      token: await signIn(sandbox.url),
      serialNumbers: vehicles.flatMap(({ box }) => (box.silence === null ? [] : [box.serialNumber])),
      registrations: vehicles.flatMap(({ box, registration }) => (box.silence === null ? [registration] : [])),
      vehicleIds: vehicles.map(({ id }) => String(id)),
      driverIds: drivers.map(({ id }) => String(id)),
      entityIds: entities.map(({ id }) => String(id)),
    });
    for (const operation of lists) {
      const [method = '', path = ''] = operation.split(' ');
      await tenant.reply(method, path, Buffer.alloc(0));
    }
    return tenant;
  }

  async reply(method: string, url: string, body: Buffer): Promise<Reply> {
    const isRead = method === 'GET' || readingPosts.test(url);
    if (!isRead) {
      const written = await this.#send(method, url, body);
      this.#replies = new Map([...this.#replies].filter(([key]) => !/\/(vieprivee|analyse)\//.test(key)));
      return written;
    }
    const key = `${method} ${url} ${body.toString()}`;
    const known = this.#replies.get(key) ?? this.#send(method, url, body);
    this.#replies.set(key, known);
    return known;
  }

  async #send(method: string, url: string, body: Buffer): Promise<Reply> {
    const headers = { 'x-auth-token': this.token, 'content-type': 'application/json' };
    const response = await fetch(`${this.#url}${url}`, {
      method,
      headers,
      ...(method !== 'GET' && { body: new Uint8Array(body) }),
    });
    const type = response.headers.get('content-type') ?? 'application/json';
    return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
  }
}
