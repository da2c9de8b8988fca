interface Entry<Value> {
  readonly tenant: string;
  readonly key: string;
  readonly value: Value;
  bytes: number;
}

/** Entries of one tenant, least recently used first. */
interface Share<Value> {
  readonly entries: Map<string, Entry<Value>>;
  /** Size of its entries and reservations. */
  bytes: number;
  reservedBytes: number;
}

interface FairCacheOptions<Value> {
  /** For all tenants together. */
  readonly maxBytes: number;
  /** Larger values are not stored. */
  readonly maxEntryBytes: number;
  readonly sizeOf: (value: Value, key: string) => number;
  /** True: the value is useless. Such values are evicted first, the oldest of all tenants. */
  readonly isExpired?: (value: Value) => boolean;
  /** Called with the key of every value that is evicted to make room. */
  readonly onEvict?: (key: string) => void;
}

/** Maximum number of tenants compared to find the one that stores most: those that used the cache longest ago. */
const maxCompared = 1000;

/**
 * A cache that tenants share. When it is full, a tenant above an equal share evicts its own least recently used value,
 * and one below evicts from the tenant that stores most: no tenant can evict what another stores within its share.
 */
export class FairCache<Value> {
  readonly #options: FairCacheOptions<Value>;
  readonly #shares = new Map<string, Share<Value>>();
  /** Of all tenants, in the order in which they were stored. */
  readonly #byAge = new Set<Entry<Value>>();
  #bytes = 0;

  constructor(options: FairCacheOptions<Value>) {
    this.#options = options;
  }

  /** Size of all values and reservations. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Returns whether anything is stored or reserved for the tenant. */
  has(tenant: string): boolean {
    return this.#shares.has(tenant);
  }

  get(tenant: string, key: string): Value | undefined {
    const share = this.#shares.get(tenant);
    const entry = share?.entries.get(key);
    if (share === undefined || entry === undefined) return undefined;
    moveToEnd(share.entries, key, entry);
    moveToEnd(this.#shares, tenant, share);
    return entry.value;
  }

  /** Does not count as a use. */
  peek(tenant: string, key: string): Value | undefined {
    return this.#shares.get(tenant)?.entries.get(key)?.value;
  }

  /** @returns false: the value is too large, and nothing is stored under the key */
  set(tenant: string, key: string, value: Value): boolean {
    this.delete(tenant, key);
    const bytes = this.#options.sizeOf(value, key);
    if (bytes > this.#options.maxEntryBytes) return false;
    const entry = { tenant, key, value, bytes };
    const share = this.#use(tenant);
    share.entries.set(key, entry);
    this.#byAge.add(entry);
    this.#take(tenant, share, bytes);
    return true;
  }

  /**
   * Charges a stored value for its size as it is now.
   *
   * @returns false: it is not stored any more, or too large; nothing has changed
   */
  resize(tenant: string, key: string, value: Value): boolean {
    const share = this.#shares.get(tenant);
    const entry = share?.entries.get(key);
    const bytes = this.#options.sizeOf(value, key);
    if (share === undefined || entry?.value !== value || bytes > this.#options.maxEntryBytes) return false;
    const growth = bytes - entry.bytes;
    entry.bytes = bytes;
    this.#take(tenant, share, growth);
    return true;
  }

  delete(tenant: string, key: string): void {
    const share = this.#shares.get(tenant);
    const entry = share?.entries.get(key);
    if (share === undefined || entry === undefined) return;
    share.entries.delete(key);
    this.#byAge.delete(entry);
    this.#give(tenant, share, entry.bytes);
  }

  /**
   * Makes room for what a tenant is about to store. It counts as stored until it is released. Memory is bounded before
   * anything else: a reservation beyond the share evicts values of others once the tenant has none left.
   */
  reserve(tenant: string, bytes: number): void {
    const share = this.#use(tenant);
    share.reservedBytes += bytes;
    this.#take(tenant, share, bytes);
  }

  release(tenant: string, bytes: number): void {
    const share = this.#shares.get(tenant);
    if (share === undefined) return;
    share.reservedBytes -= bytes;
    this.#give(tenant, share, bytes);
  }

  /** Iterates keys and values, of one tenant or of all. The cache must not change meanwhile. */
  *entries(tenant?: string): Generator<[key: string, value: Value]> {
    const entries = tenant === undefined ? this.#byAge : (this.#shares.get(tenant)?.entries.values() ?? []);
    for (const { key, value } of entries) yield [key, value];
  }

  /** Deletes every value; reservations stay. */
  clear(): void {
    for (const { tenant, key } of [...this.#byAge]) this.delete(tenant, key);
  }

  #use(tenant: string): Share<Value> {
    const share = this.#shares.get(tenant) ?? { entries: new Map<string, Entry<Value>>(), bytes: 0, reservedBytes: 0 };
    moveToEnd(this.#shares, tenant, share);
    return share;
  }

  #take(tenant: string, share: Share<Value>, bytes: number): void {
    share.bytes += bytes;
    this.#bytes += bytes;
    while (this.#bytes > this.#options.maxBytes) {
      const victim = this.#victim(share);
      if (victim === undefined) return;
      this.delete(victim.tenant, victim.key);
      this.#options.onEvict?.(victim.key);
    }
  }

  #give(tenant: string, share: Share<Value>, bytes: number): void {
    share.bytes -= bytes;
    this.#bytes -= bytes;
    if (share.entries.size === 0 && share.reservedBytes <= 0) this.#shares.delete(tenant);
  }

  #victim(share: Share<Value>): Entry<Value> | undefined {
    const oldest = first(this.#byAge);
    if (oldest !== undefined && this.#options.isExpired?.(oldest.value)) return oldest;
    const isAboveShare = share.bytes > this.#options.maxBytes / this.#shares.size;
    const own = isAboveShare ? first(share.entries.values()) : undefined;
    return own ?? first(this.#largest(share).entries.values()) ?? oldest;
  }

  /** Finds the tenant that stores most, among those with something to evict. */
  #largest(share: Share<Value>): Share<Value> {
    let [largest, compared] = [share, 0];
    for (const candidate of this.#shares.values()) {
      const isLarger = candidate.bytes > largest.bytes || largest.entries.size === 0;
      if (isLarger && candidate.entries.size > 0) largest = candidate;
      if ((compared += 1) === maxCompared) break;
    }
    return largest;
  }
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

function moveToEnd<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}
