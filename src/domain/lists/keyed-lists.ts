import { chain, type MaybePromise, ReadOnce } from '../../snapshot/maybe-promise.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { type Age, older } from './read-lists.ts';
import { readView, viewOfCached, type ListSource, type ViewOf } from './list-source.ts';
import type { StoredListRow } from '../../snapshot/row-store/row-ingest.ts';

/** Source of rows that Ocean lists for one owner, or for all owners when none is named. */
export interface KeyedSource<Wire extends object, Row extends StoredListRow, Owner extends object, View> {
  /** Returns the list of one owner's rows; undefined: those of all owners. */
  readonly listOf: (owner: Owner | undefined) => Omit<ListSource<Wire, Row>, 'name'>;
  /** Name of the snapshot of all owners' rows, and prefix of the name of each owner's. */
  readonly name: string;
  /** Builds the view. `dropped` counts unusable rows; throws when the rest must not be shown. */
  readonly viewOf: (rows: readonly Row[], dropped: number, owner: Owner | undefined) => View;
}

/**
 * Chooses the upstream request of a batch: a single owner is one request for that owner, several are one request for the
 * rows of all owners, which are cached. Fresh cached rows cause no request.
 */
export class KeyedLists<Wire extends object, Row extends StoredListRow, Owner extends object, View> {
  readonly #reads: UpstreamReads;
  readonly #source: KeyedSource<Wire, Row, Owner, View>;
  readonly #all: ReadOnce<View>;
  /** Views of owners' own lists that were in memory, by name. */
  readonly #own = new Map<string, View>();

  constructor(reads: UpstreamReads, source: KeyedSource<Wire, Row, Owner, View>) {
    this.#reads = reads;
    this.#source = source;
    this.#all = new ReadOnce(() => this.#read(undefined));
  }

  all(): MaybePromise<View> {
    return this.#all.get();
  }

  /** Returns the view of all owners if it is in memory; null: `all` has to wait for Ocean. */
  cachedAll(): View | null {
    if (!this.#all.isStarted && !this.#isServed(this.#source.name)) return null;
    const view = this.all();
    return view instanceof Promise ? null : view;
  }

  /** Returns a view with one owner's rows if one is in memory, that of all owners first. */
  cachedOf(owner: Owner): View | null {
    const everyone = this.cachedAll();
    if (everyone !== null) return everyone;
    const own = this.cachedOwn(owner);
    // The result depends on the absence of the list of all owners, which would be preferred.
    if (own !== null) this.#reads.snapshots.peek(this.#reads.caller, this.#source.name);
    return own;
  }

  /** Returns the view of one owner's own list if it is in memory. */
  cachedOwn(owner: Owner): View | null {
    const name = this.#nameOf(owner);
    const known = this.#own.get(name) ?? null;
    if (known !== null || !this.#isServed(name)) return known;
    const view = this.ofOwner(owner);
    if (view instanceof Promise) return null;
    this.#own.set(name, view);
    return view;
  }

  /** Reads all owners' rows from Ocean, bypassing the cache. */
  refetchAll(): MaybePromise<View> {
    const { caller, snapshots } = this.#reads;
    snapshots.refetch(caller, this.#source.name);
    this.#all.reset();
    return this.all();
  }

  ofOwner(owner: Owner): MaybePromise<View> {
    return this.#read(owner);
  }

  /** Returns whether a batch is read by one request for its only key, and not by the rows of all. */
  isSingle(keys: readonly unknown[]): boolean {
    const { caller, snapshots } = this.#reads;
    return keys.length === 1 && !this.#all.isStarted && snapshots.peek(caller, this.#source.name) === null;
  }

  /** Returns a view that contains the rows of all the given owners. */
  covering(owners: readonly Owner[]): MaybePromise<View> {
    const [first] = owners;
    return first !== undefined && this.isSingle(owners) ? this.ofOwner(first) : this.all();
  }

  /** Reads one owner's rows from Ocean, bypassing the cache. Concurrent requests share the read. */
  current(owner: Owner): MaybePromise<View> {
    return this.#read(owner, false);
  }

  /** Reads all owners' rows from Ocean, and leaves the cached ones in place. Concurrent requests share the read. */
  currentAll(): MaybePromise<View> {
    return this.#read(undefined, false);
  }

  /** Returns whether one owner's rows are cached and fresh, so that reading them causes no upstream request. */
  isCached(owner: Owner): boolean {
    const { caller, snapshots } = this.#reads;
    return snapshots.peek(caller, this.#nameOf(owner)) !== null;
  }

  /** Returns the age of the oldest list with this owner's rows that the request has read; null: it has read none. */
  ageOf(owner: Owner): Age | null {
    let oldest: Age | null = null;
    for (const name of [this.#source.name, this.#nameOf(owner), this.#nameOf(owner, false)]) {
      const age = this.#reads.lists.ageOf(name);
      if (age !== null) oldest = oldest === null ? age : older(oldest, age);
    }
    return oldest;
  }

  /** Returns all fresh cached views of any owner, without an upstream request. */
  cached(): View[] {
    const { snapshots, caller } = this.#reads;
    return snapshots.peekAll(caller, this.#source.name).map((list) => viewOfCached(list) as View);
  }

  /** Name of the snapshot of one owner's rows, or of all owners'. Reads that bypass the cache have one of their own. */
  #nameOf(owner: Owner | undefined, isCached = true): string {
    const suffix = Object.entries(owner ?? {}).map(([key, value]) => ` ${key}=${String(value)}`);
    return [this.#source.name, ...suffix, ...(isCached ? [] : [' now'])].join('');
  }

  #isServed(name: string): boolean {
    const { caller, snapshots } = this.#reads;
    return snapshots.isServed(caller, name);
  }

  #read(owner: Owner | undefined, isCached = true): MaybePromise<View> {
    const { listOf, name, viewOf } = this.#source;
    const source = { ...listOf(owner), name: this.#nameOf(owner, isCached), countedAs: name, isCached };
    const toView: ViewOf<Row, View> = (rows, _previous, dropped) => viewOf(rows, dropped, owner);
    return chain(readView(this.#reads, source, toView), ({ data }) => data);
  }
}
