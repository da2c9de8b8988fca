interface Sized<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** What one tenant stores; least recently used first. */
interface Share<Value> {
  readonly entries: Map<string, Sized<Value>>;
  bytes: number;
}

interface FairCacheOptions<Value> {
  /** Of all tenants together. */
  readonly maxBytes: number;
  /** Larger values are not stored. */
  readonly maxEntryBytes: number;
  readonly sizeOf: (value: Value, key: string) => number;
}

/** How many tenants are compared at most to find the one that stores most: those that used the cache longest ago. */
const maxCompared = 1000;

/**
 * A cache that tenants share. When it is full, a tenant above an equal share evicts its own least recently used value,
 * and one below evicts from the tenant that stores most: nobody can evict what a tenant stores within its share.
 */
export class FairCache<Value> {
  readonly #options: FairCacheOptions<Value>;
  readonly #shares = new Map<string, Share<Value>>();
  #bytes = 0;

  constructor(options: FairCacheOptions<Value>) {
    this.#options = options;
  }

  get(tenant: string, key: string): Value | undefined {
    const share = this.#shares.get(tenant);
    const entry = share?.entries.get(key);
    if (share === undefined || entry === undefined) return undefined;
    moveToEnd(share.entries, key, entry);
    moveToEnd(this.#shares, tenant, share);
    return entry.value;
  }

  set(tenant: string, key: string, value: Value): void {
    this.delete(tenant, key);
    const bytes = this.#options.sizeOf(value, key);
    if (bytes > this.#options.maxEntryBytes) return;
    const share = this.#shares.get(tenant) ?? { entries: new Map<string, Sized<Value>>(), bytes: 0 };
    moveToEnd(this.#shares, tenant, share);
    share.entries.set(key, { value, bytes });
    share.bytes += bytes;
    this.#bytes += bytes;
    while (this.#bytes > this.#options.maxBytes) this.#evict(tenant, share);
  }

  delete(tenant: string, key: string): void {
    const share = this.#shares.get(tenant);
    const entry = share?.entries.get(key);
    if (share === undefined || entry === undefined) return;
    share.entries.delete(key);
    share.bytes -= entry.bytes;
    this.#bytes -= entry.bytes;
    if (share.entries.size === 0) this.#shares.delete(tenant);
  }

  #evict(tenant: string, share: Share<Value>): void {
    const isAboveShare = share.bytes > this.#options.maxBytes / this.#shares.size;
    const [victim, { entries }] = isAboveShare ? [tenant, share] : this.#largest([tenant, share]);
    for (const key of entries.keys()) {
      this.delete(victim, key);
      return;
    }
  }

  #largest(largest: [string, Share<Value>]): [string, Share<Value>] {
    let compared = 0;
    for (const candidate of this.#shares) {
      if (candidate[1].bytes > largest[1].bytes) largest = candidate;
      if ((compared += 1) === maxCompared) break;
    }
    return largest;
  }
}

function moveToEnd<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}
