/** Counts by name, over the lifetime of the process. */
class Counter {
  readonly #counts = new Map<string, number>();

  increment(name: string, by = 1): void {
    this.#counts.set(name, this.get(name) + by);
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  entries(): [string, number][] {
    return [...this.#counts];
  }
}

/**
 * Reads of cached lists, by result: `fresh`, `refreshing` (served, and refreshed behind the response), `stale` (served
 * because Ocean fails). Those that had to fetch, in the background too: `fetched`, or `joined` to a fetch in flight.
 */
export const snapshotReads = new Counter();

/** Fetches of lists that have ended, by list and result: `changed`, `unchanged` or `failed`. */
export const refreshes = new Counter();

/** Lookups of parsed documents in the operation cache: `hit` or `miss`. */
export const documentLookups = new Counter();

/** Operations that exceeded a limit, by its name. */
export const limitsHit = new Counter();

/** Mutations with a `clientMutationId`: `run`, or `replayed` with the first outcome. */
export const idempotencyKeys = new Counter();

/** Differences between sampled responses of Ocean and the contract: `unknown_field`, `unknown_value`, `other_type`. */
export const contractDrift = new Counter();

/** Reads that failed and could be sent again: `sent`, or `no_budget`. */
export const retries = new Counter();

/** Raw values of Ocean without a value in the graph's enum, by the enum's name. */
export const unknownValues = new Counter();

/** Values of Ocean of another kind than documented, such as a list instead of text, by the expected kind. */
export const wrongLeaves = new Counter();

/** Rows of Ocean dropped because they lack their id, by list. */
export const droppedRows = new Counter();

/**
 * Rows of lists, or their index entries, that were scanned, by purpose: building an index (`index`), filtering
 * (`filter`), sorting (`order`), counting (`summary`), and paging (`page`).
 */
export const rowsScanned = new Counter();

/**
 * Rows of lists received: `parsed`, or `unchanged` and reused from the previous response. `split` counts those of both
 * that the main thread has split, and not an ingest thread.
 */
export const rowsRead = new Counter();

/**
 * Lookups in the response cache, by result: `hit`, `miss`, `stale` (a list that the response was computed from needs a
 * refresh), and `changed` (such a list has changed, or is gone).
 */
export const responseCacheLookups = new Counter();

/**
 * Responses that were computed after a lookup and not cached, by reason: an obstacle of `ReadRecord`, `errors`, `changed`
 * (a list changed meanwhile), `aged` (one already needs a refresh), or `size`.
 */
export const responsesNotCached = new Counter();

/** Values of the shared state that were authenticated and cannot be used, by feature: of another version, or wrong. */
export const invalidSharedValues = new Counter();

/** Entries of the response cache: `stored`, and `evicted` to make room. */
export const responseCacheEntries = new Counter();

/**
 * Lists read through the shared state, by result: `hit`, `unchanged` (only the version was checked), `fetched` (this
 * instance had the lease), `waited` (another one had it), `alone`, `incomplete`, `unreadable`; and of those fetched
 * `stored`, `late` (the lease was lost) and `too_large`.
 */
export const sharedLists = new Counter();

/** Failures of the shared state, by operation or connection and code, such as `get TIMEOUT`. */
export const sharedStateFailures = new Counter();

/**
 * Readings of what subscriptions listen to, by result: `begun`, `changed`, `unchanged`, `unbelievable` (many objects are
 * missing, which another reading has to confirm), and `failed`.
 */
export const livePolls = new Counter();

/**
 * Makes counters of the response cache readable through an inspector, as the benchmark does: the built server is one
 * bundle, in which no module has an address.
 */
Object.assign(globalThis, { [Symbol.for('ocean-graphql.counters')]: { responseCacheLookups } });
