import type { UpstreamReads } from '../upstream-reads.ts';
import { readView, viewOfCached, type ListSource, type ViewOf } from './list-source.ts';
import type { StoredListRow } from '../../snapshot/row-store/row-ingest.ts';

/** Rows that Ocean gives for one owner, or for everyone when no owner is named. */
export interface KeyedSource<Wire extends object, Row extends StoredListRow, Owner extends object, View> {
  /** The list of one owner's rows; undefined: everyone's. */
  readonly listOf: (owner: Owner | undefined) => Omit<ListSource<Wire, Row>, 'name'>;
  /** Everyone's rows are held under it, an owner's under a name that begins with it. */
  readonly name: string;
  /** `dropped` counts the rows that could not be used; throws when the rest is not to be shown. */
  readonly viewOf: (rows: readonly Row[], dropped: number, owner: Owner | undefined) => View;
}

/**
 * Decides for a batch: one owner asked alone is one call for that owner; several are one call for everyone's rows,
 * which are held. Rows that are held and fresh are never asked for.
 */
export class KeyedLists<Wire extends object, Row extends StoredListRow, Owner extends object, View> {
  readonly #reads: UpstreamReads;
  readonly #source: KeyedSource<Wire, Row, Owner, View>;
  #everyone: Promise<View> | undefined;

  constructor(reads: UpstreamReads, source: KeyedSource<Wire, Row, Owner, View>) {
    this.#reads = reads;
    this.#source = source;
  }

  all(): Promise<View> {
    return (this.#everyone ??= this.#read(undefined));
  }

  /** Everyone's rows, read from Ocean now. */
  refetchAll(): Promise<View> {
    const { caller, snapshots } = this.#reads;
    snapshots.invalidate(caller, this.#source.name);
    return (this.#everyone = this.#read(undefined));
  }

  ofOwner(owner: Owner): Promise<View> {
    return this.#read(owner);
  }

  /** Whether these owners are read by one call for the owner, and not by everyone's rows. */
  isSingle(owners: readonly Owner[]): boolean {
    const { caller, snapshots } = this.#reads;
    return owners.length === 1 && this.#everyone === undefined && snapshots.peek(caller, this.#source.name) === null;
  }

  /** Rows that hold those of all the owners, each with a name of its own. */
  async covering(owners: readonly Owner[]): Promise<View> {
    const [first] = owners;
    return first !== undefined && this.isSingle(owners) ? this.ofOwner(first) : this.all();
  }

  /** One owner's rows as Ocean has them now, never from the cache: shared only with those who request them at the same time. */
  async current(owner: Owner): Promise<View> {
    return this.#read(owner, false);
  }

  /** What is cached and fresh of these rows, whosever they are; Ocean is not asked. */
  cached(): View[] {
    const { snapshots, caller } = this.#reads;
    return snapshots.peekAll(caller, this.#source.name).map((list) => viewOfCached(list) as View);
  }

  async #read(owner: Owner | undefined, isHeld = true): Promise<View> {
    const { listOf, name, viewOf } = this.#source;
    const suffix = Object.entries(owner ?? {}).map(([key, value]) => ` ${key}=${String(value)}`);
    const parts = [name, ...suffix, ...(isHeld ? [] : [' now'])];
    const source = { ...listOf(owner), name: parts.join(''), countedAs: name, isHeld };
    const toView: ViewOf<Row, View> = (rows, _last, dropped) => viewOf(rows, dropped, owner);
    return (await readView(this.#reads, source, toView)).data;
  }
}
