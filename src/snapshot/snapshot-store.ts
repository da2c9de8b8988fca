import { type Caller, tenantOf } from '../identity/caller.ts';
import { OceanError, type OceanErrorCode } from '../ocean/ocean-error.ts';
import type { CacheLease } from './cache-lease.ts';
import { FairCache } from './fair-cache.ts';
import { CachedVersions, RecentValues } from './recent-values.ts';
import { SingleFlight } from './single-flight.ts';

/** What the store hands out: the data, when Ocean gave it, and whether Ocean has failed since. */
export interface Reading<T> {
  readonly data: T;
  readonly asOf: Date;
  /** True: Ocean failed, these are the last good rows. */
  readonly isStale: boolean;
}

export interface SnapshotOptions {
  /** How long an answer is fresh, in milliseconds. */
  ttlMillis: number;
  /** How old an answer may be that is given because Ocean fails, in milliseconds. */
  maxStaleMillis: number;
  /** Memory for the responses of all identities, in bytes. What is too old goes first; then each tenant has a share. */
  maxBytes: number;
  /** Wall clock in epoch milliseconds, for `asOf` only; injected for tests. */
  now?: () => number;
  /** Milliseconds of a monotonic clock, which ages are measured by. Default: the process's, or an injected `now`. */
  monotonicNow?: () => number;
  /** Without one, cached data may be served at any time. */
  lease?: CacheLease;
}

/** What can be held: it knows what it takes in memory, in bytes. */
export interface Sized {
  readonly byteSize: number;
}

interface Entry<T extends Sized = Sized> {
  data: T;
  /** By the wall clock, which may be set at any time. */
  asOf: number;
  /** By the monotonic clock. */
  fetchedAt: number;
}

/** What a fetch is given. */
export interface Load<T> {
  /** Fires when nobody waits any more. */
  readonly signal: AbortSignal;
  /** The answer before, while it is still held: what has not changed in it can be taken over. */
  readonly last: T | undefined;
  /** To be told of the memory that is taken while the answer comes in: others make room for it. */
  readonly grow: (bytes: number) => void;
}

/** Asks Ocean. */
export type Fetch<T> = (load: Load<T>) => Promise<T>;

/** What an answer takes beside its data, so that the number of empty ones is bounded too. */
const entryBytes = 500;

/** What rows that were read whole lately may take: a few pages, as the next page asks for others. */
const maxRecentBytes = 4 * 1024 * 1024;

/**
 * Answers of Ocean, held for a short time once an identity and name, however many ask.
 *
 * - Fresh: given as held.
 * - Past its time, up to twice: given as held, and refreshed behind the answer.
 * - Older: fetched; when Ocean fails, the last good answer is given up to `maxStaleMillis`, and says so.
 *   Never after a refusal (401, 403, 404, 422): what one may no longer see is gone at once.
 */
export class SnapshotStore {
  readonly #options: SnapshotOptions;
  readonly #now: () => number;
  readonly #monotonicNow: () => number;
  readonly #entries: FairCache<Entry>;
  /** What was worked out from held answers lately. */
  readonly recent: RecentValues;
  readonly #underWay = new Map<string, SingleFlight<Entry>>();
  readonly #versions = new CachedVersions();

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#monotonicNow = options.monotonicNow ?? options.now ?? (() => performance.now());
    const recentBytes = Math.min(maxRecentBytes, options.maxBytes / 8);
    this.recent = new RecentValues(recentBytes);
    options.lease?.onLapse(() => this.#dropAll());
    const maxBytes = Math.max(1, Math.floor(options.maxBytes - recentBytes));
    const maxAgeMillis = Math.max(options.maxStaleMillis, 2 * options.ttlMillis);
    this.#entries = new FairCache({
      maxBytes,
      maxEntryBytes: maxBytes,
      sizeOf: ({ data }, key) => data.byteSize + key.length + entryBytes,
      isExpired: (entry) => this.#ageOf(entry) > maxAgeMillis,
      onChange: (key) => this.#versions.end(key),
    });
  }

  /**
   * @param name what is held: the endpoint and the arguments that it was asked with
   * @param signal of the one who asks; the call itself goes on while another waits
   * @param isHeld false: only shared by those who ask at the same time, never given later
   * @throws OceanError as the fetch does, when there is nothing to give instead
   */
  async read<T extends Sized>(
    caller: Caller,
    name: string,
    fetch: Fetch<T>,
    signal?: AbortSignal,
    isHeld = true,
  ): Promise<Reading<T>> {
    const key = keyOf(caller, name);
    this.#checkLease();
    if (!isHeld) return reading(await this.#fetch(key, fetch, false).wait(signal), false);
    const held = this.#get<T>(key);
    const age = held === undefined ? Infinity : this.#ageOf(held);
    if (held !== undefined && age < this.#options.ttlMillis) return reading(held, false);
    if (held !== undefined && age < 2 * this.#options.ttlMillis) {
      this.#fetch(key, fetch)
        .wait()
        .catch(() => undefined); // its failure is told to the next who has to wait
      return reading(held, false);
    }
    try {
      return reading(await this.#fetch(key, fetch).wait(signal), false);
    } catch (error) {
      this.#checkLease();
      const last = this.#get<T>(key);
      if (last === undefined || !allowsStale(error) || this.#ageOf(last) > this.#options.maxStaleMillis) throw error;
      return reading(last, true);
    }
  }

  /** What is held and fresh, without asking Ocean. */
  peek<T extends Sized>(caller: Caller, name: string): Reading<T> | null {
    this.#checkLease();
    const held = this.#get<T>(keyOf(caller, name));
    return held !== undefined && this.#isFresh(held) ? reading(held, false) : null;
  }

  /** As `peek`, of every name that begins so. */
  peekAll<T extends Sized>(caller: Caller, namePrefix: string): T[] {
    const prefix = keyOf(caller, namePrefix);
    return [...this.#entries.entries(tenantOf(prefix))]
      .filter(([key, entry]) => key.startsWith(prefix) && this.#isFresh(entry))
      .map(([, { data }]) => data as T);
  }

  /**
   * A number that stays as long as every answer that is held for the credential, under whatever customer, is held and
   * fresh: what was worked out of them alone is still right.
   *
   * @returns null when one is due
   */
  versionOf(caller: Pick<Caller, 'keyPrefix'>): number | null {
    if (!this.#checkLease()) return null;
    const oldest = (): number => {
      let fetchedAt = Infinity;
      for (const [key, entry] of this.#entries.entries()) {
        if (key.startsWith(caller.keyPrefix)) fetchedAt = Math.min(fetchedAt, entry.fetchedAt);
      }
      return fetchedAt;
    };
    const { version, oldestFetchedAt } = this.#versions.of(caller.keyPrefix, oldest);
    return this.#monotonicNow() - oldestFetchedAt < this.#options.ttlMillis ? version : null;
  }

  /**
   * Forgets what a caller's write has touched: every answer whose name begins so, and those under way, which began
   * before the write and may not be kept. Under every customer that the credential named: one customer may have been
   * named in one request and left out in another.
   */
  invalidate(caller: Pick<Caller, 'keyPrefix'>, namePrefix: string): void {
    const isTouched = (key: string): boolean =>
      key.startsWith(caller.keyPrefix) && key.slice(key.indexOf(' ') + 1).startsWith(namePrefix);
    for (const [key] of [...this.#entries.entries()]) if (isTouched(key)) this.#delete(key);
    for (const key of [...this.#underWay.keys()].filter(isTouched)) this.#underWay.delete(key);
  }

  /**
   * Forgets an answer for every identity that holds it with something in it that has changed, and those under way,
   * of which it is not known yet. Other identities keep theirs.
   */
  invalidateOfAll(name: string, hasChanged: (data: unknown) => boolean): void {
    const isNamed = (key: string): boolean => key.slice(key.indexOf(' ') + 1) === name;
    for (const [key, { data }] of [...this.#entries.entries()]) {
      if (isNamed(key) && hasChanged(data)) this.#delete(key);
    }
    for (const key of [...this.#underWay.keys()].filter(isNamed)) this.#underWay.delete(key);
  }

  /** False: nothing is cached now, and nothing may be served from a cache. */
  #checkLease(): boolean {
    return this.#options.lease?.check() ?? true;
  }

  #ageOf({ fetchedAt }: Entry): number {
    return this.#monotonicNow() - fetchedAt;
  }

  #isFresh(entry: Entry): boolean {
    return this.#ageOf(entry) < this.#options.ttlMillis;
  }

  #get<T extends Sized>(key: string): Entry<T> | undefined {
    return this.#entries.get(tenantOf(key), key) as Entry<T> | undefined;
  }

  #delete(key: string): void {
    this.#entries.delete(tenantOf(key), key);
  }

  #dropAll(): void {
    this.#entries.clear();
    this.#underWay.clear();
  }

  #fetch<T extends Sized>(key: string, fetch: Fetch<T>, isHeld = true): SingleFlight<Entry<T>> {
    const joined = this.#underWay.get(key) as SingleFlight<Entry<T>> | undefined;
    if (joined !== undefined && !joined.isAbandoned) return joined;
    const times = { asOf: this.#now(), fetchedAt: this.#monotonicNow() };
    const tenant = tenantOf(key);
    let loaded = 0;
    const grow = (bytes: number): void => {
      loaded += bytes;
      this.#entries.reserve(tenant, bytes);
    };
    const release = (): void => {
      this.#entries.release(tenant, loaded);
      loaded = 0;
    };
    const call: SingleFlight<Entry<T>> = new SingleFlight(async (signal) => {
      try {
        const last = isHeld ? (this.#entries.peek(tenant, key) as Entry<T> | undefined)?.data : undefined;
        const entry = { data: await fetch({ signal, last, grow }), ...times };
        release();
        if (isHeld && this.#underWay.get(key) === call) this.#entries.set(tenant, key, entry);
        return entry;
      } catch (error) {
        if (isRefusal(error) && this.#underWay.get(key) === call) this.#delete(key);
        throw error;
      } finally {
        release();
        if (this.#underWay.get(key) === call) this.#underWay.delete(key);
      }
    });
    this.#underWay.set(key, call);
    return call;
  }
}

/** The caller's key holds identity and customer: two tokens never share an answer. */
function keyOf(caller: Caller, name: string): string {
  return `${caller.key} ${name}`;
}

function reading<T extends Sized>(entry: Entry<T>, isStale: boolean): Reading<T> {
  return { data: entry.data, asOf: new Date(entry.asOf), isStale };
}

const outages: ReadonlySet<OceanErrorCode> = new Set([
  'UNAVAILABLE',
  'TIMEOUT',
  'NOT_OCEAN',
  'RATE_LIMITED',
  'BAD_RESPONSE',
  'OVERLOADED',
]);

/** Ocean failed: what was good before may be given instead. */
export function allowsStale(error: unknown): boolean {
  return error instanceof OceanError && outages.has(error.code);
}

/** Ocean answered, and gives this to the caller no more. Not so when the one who asked has left. */
function isRefusal(error: unknown): boolean {
  return error instanceof OceanError && error.code !== 'ABORTED' && !outages.has(error.code);
}
