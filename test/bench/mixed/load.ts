import { requestBytes } from '../load/connection.ts';
import type { Shot } from '../load/drive.ts';
import type { KnownTenant } from '../upstream/tenant.ts';
import { documentOf, reads, write, type MixedOperation } from './operations.ts';
import { Oracle } from './oracle.ts';
import { ZipfDraw } from './zipf.ts';

const writeShare = 0.01;
const pagesDeep = 5;

/** Operations that together read every list. */
const readEachList = ['fleet-page', 'silent-boxes', 'driver-private-hours', 'entities'];

/** Counts of a load so far. */
export interface MixedCounts {
  readonly reads: number;
  readonly writes: number;
  /** Reads that the oracle would have served. */
  readonly oracleHits: number;
}

/**
 * Requests of a mixed load, the same sequence for the same seed, and the oracle beside it.
 *
 * Each process under load needs one of its own, as the oracle remembers what that process has computed.
 */
export class MixedLoad {
  #counts = { reads: 0, writes: 0, oracleHits: 0 };
  readonly #url: URL;
  readonly #tenants: readonly KnownTenant[];
  readonly #documents: ReadonlyMap<MixedOperation, string>;
  readonly #draw: ZipfDraw;
  readonly #oracle = new Oracle();
  readonly #requests = new Map<string, Buffer>();
  /** Cursors of the next pages, by tenant, arguments and number of the page: users page on from what they see. */
  readonly #cursors = new Map<string, string>();

  private constructor(
    url: URL,
    tenants: readonly KnownTenant[],
    documents: ReadonlyMap<MixedOperation, string>,
    seed: number,
  ) {
    [this.#url, this.#tenants, this.#documents, this.#draw] = [url, tenants, documents, new ZipfDraw(seed)];
  }

  static async create(url: URL, tenants: readonly KnownTenant[], seed: number): Promise<MixedLoad> {
    const operations = [...reads, write];
    const texts = await Promise.all(operations.map(documentOf));
    return new MixedLoad(url, tenants, new Map(operations.map((one, index) => [one, texts[index] ?? ''])), seed);
  }

  get counts(): MixedCounts {
    return { ...this.#counts };
  }

  readonly next = (): Shot => {
    const index = this.#draw.rank(this.#tenants.length);
    const tenant = this.#tenants[index];
    if (tenant === undefined) throw new RangeError('no tenant');
    return this.#draw.chance(writeShare) ? this.#write(index, tenant) : this.#read(index, tenant);
  };

  /** Requests that read each list of each tenant. */
  firstOfEach(): Shot[] {
    const operations = reads.filter(({ name }) => readEachList.includes(name));
    return this.#tenants.flatMap((tenant, index) =>
      operations.map((operation) => this.#read(index, tenant, operation)),
    );
  }

  #read(index: number, tenant: KnownTenant, operation = reads[this.#draw.byWeight(readWeights)] ?? write): Shot {
    const variables = operation.variables(tenant, this.#draw);
    const isPaged = operation.name === 'fleet-page';
    const page = isPaged ? this.#draw.rank(pagesDeep) : 0;
    const pageKey = isPaged ? `${index} ${JSON.stringify(variables)}` : '';
    if (page > 0) variables['after'] = this.#cursors.get(`${pageKey} ${page}`) ?? null;
    const key = `${index} ${operation.name} ${JSON.stringify(variables)}`;
    let bytes = this.#requests.get(key);
    if (bytes === undefined) this.#requests.set(key, (bytes = this.#bytes(operation, tenant, variables)));

    if (operation.changingLists.includes('positions')) this.#oracle.change(index, 'positions');
    const { isHit, onResponse } = this.#oracle.lookup({ key, tenant: index, lists: operation.changingLists });
    this.#counts.reads++;
    if (isHit) this.#counts.oracleHits++;
    return {
      bytes,
      onResponse: ({ status, body }) => {
        checkResult(operation, status, body);
        onResponse();
        const after = isPaged ? /"endCursor":"([^"]+)"/.exec(body.toString('latin1'))?.[1] : undefined;
        if (after !== undefined) this.#cursors.set(`${pageKey} ${page + 1}`, after);
      },
    };
  }

  #write(index: number, tenant: KnownTenant): Shot {
    this.#counts.writes++;
    return {
      bytes: this.#bytes(write, tenant, write.variables(tenant, this.#draw)),
      onResponse: ({ status, body }) => {
        this.#oracle.change(index, 'recurring hours');
        checkResult(write, status, body);
        if (!body.includes('"userErrors":[]')) throw new Error(`${write.name}: ${body.toString().slice(0, 300)}`);
      },
    };
  }

  #bytes(operation: MixedOperation, { token }: KnownTenant, variables: unknown): Buffer {
    const headers = { 'content-type': 'application/json', 'x-auth-token': token };
    return requestBytes(this.#url, headers, JSON.stringify({ query: this.#documents.get(operation), variables }));
  }
}

let sum = 0;
const readWeights = reads.map(({ weight }) => (sum += weight));

const errorStart = Buffer.from('{"errors"');

/** @throws Error unless the response is 200 without GraphQL errors */
function checkResult({ name }: MixedOperation, status: number, body: Buffer): void {
  const hasErrors = body.subarray(0, errorStart.length).equals(errorStart);
  if (status !== 200 || hasErrors) throw new Error(`${name}: ${status} ${body.toString().slice(0, 300)}`);
}
