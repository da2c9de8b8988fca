import type { UpstreamReads } from '../upstream-reads.ts';
import type { Age } from './read-lists.ts';
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
  #all: Promise<View> | undefined;

  constructor(reads: UpstreamReads, source: KeyedSource<Wire, Row, Owner, View>) {
    this.#reads = reads;
    this.#source = source;
  }

  all(): Promise<View> {
    return (this.#all ??= this.#read(undefined));
  }

  /** Reads all owners' rows from Ocean, bypassing the cache. */
  refetchAll(): Promise<View> {
    const { caller, snapshots } = this.#reads;
    snapshots.invalidate(caller, this.#source.name);
    return (this.#all = this.#read(undefined));
  }

  ofOwner(owner: Owner): Promise<View> {
    return this.#read(owner);
  }

  /** Returns whether the batch is read by one request for its owner, and not by the rows of all. */
  isSingle(owners: readonly Owner[]): boolean {
    const { caller, snapshots } = this.#reads;
    return owners.length === 1 && this.#all === undefined && snapshots.peek(caller, this.#source.name) === null;
  }

  /** Returns a view that contains the rows of all the given owners. */
  async covering(owners: readonly Owner[]): Promise<View> {
    const [first] = owners;
    return first !== undefined && this.isSingle(owners) ? this.ofOwner(first) : this.all();
  }

  /** Reads one owner's rows from Ocean, bypassing the cache. Concurrent requests share the read. */
  async current(owner: Owner): Promise<View> {
    return this.#read(owner, false);
  }

  /** Returns whether one owner's rows are cached and fresh, so that reading them causes no upstream request. */
  isCached(owner: Owner): boolean {
    const { caller, snapshots } = this.#reads;
    return snapshots.peek(caller, this.#nameOf(owner)) !== null;
  }

  /** Returns the age of the oldest list with this owner's rows that the request has read; null: it has read none. */
  ageOf(owner: Owner): Age | null {
    const names = new Set([this.#nameOf(undefined), this.#nameOf(owner), this.#nameOf(owner, false)]);
    return this.#reads.lists.oldest((name) => names.has(name));
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

  async #read(owner: Owner | undefined, isCached = true): Promise<View> {
    const { listOf, name, viewOf } = this.#source;
    const source = { ...listOf(owner), name: this.#nameOf(owner, isCached), countedAs: name, isCached };
    const toView: ViewOf<Row, View> = (rows, _previous, dropped) => viewOf(rows, dropped, owner);
    return (await readView(this.#reads, source, toView)).data;
  }
}
