import type { ListRow } from '../../list-index/columns.ts';
import type { ListView } from '../../list-index/list-view.ts';
import { attempt, chain, type MaybePromise, ReadOnce } from '../../snapshot/maybe-promise.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { readList, type ListSource } from './list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { older, type Age } from './read-lists.ts';

type OwnList<Row extends ListRow> = Reading<ListView<Row>> | undefined;

/** Loads rows of one list of Ocean by any key. Reads the list once for each request and customer. */
export abstract class ListLoader<Wire extends object, Row extends ListRow> {
  readonly #reads: UpstreamReads;
  readonly #source: ListSource<Wire, Row>;
  readonly #list: ReadOnce<Reading<ListView<Row>>>;

  constructor(reads: UpstreamReads, source: ListSource<Wire, Row>) {
    this.#reads = reads;
    this.#source = source;
    this.#list = new ReadOnce(() => readList(reads, source));
  }

  /** Returns the same snapshot throughout the request, so that its pages, counts and links agree. */
  list(): MaybePromise<Reading<ListView<Row>>> {
    return this.#list.get();
  }

  /** Finds the object in this list; null when the list lacks it. */
  canonical(oceanId: string): MaybePromise<Row | null> {
    return chain(this.list(), ({ data }) => data.byId(oceanId));
  }

  /**
   * Returns the age of an object. A row of this list has the age of the list. An object that other rows named has the age
   * of the oldest list read so far that can have named it, or of this list if it was read too and is older.
   */
  ageOf(object: Row): MaybePromise<Age> {
    const own = this.#list.isStarted ? this.list() : null;
    if (own === null || own instanceof Promise) return this.#ageOfNamed(object);
    return own.data.byId(object.oceanId) === object ? own : this.#ageOfNamed(object);
  }

  async #ageOfNamed(object: Row): Promise<Age> {
    await Promise.resolve(); // lets sibling fields request lists first: they may have named the object
    const own = this.#list.isStarted
      ? await attempt<OwnList<Row>>(
          () => this.list(),
          () => undefined,
        )
      : undefined;
    if (own?.data.byId(object.oceanId) === object) return own;
    const naming = this.#reads.lists.oldest(isNaming(this.#source.namedBy ?? []));
    if (own === undefined) return naming ?? (await this.list());
    return naming === null ? own : older(own, naming);
  }

  /** Finds the first row with this key. By default, ignores case, blanks and hyphens. */
  protected by(
    name: string,
    key: string,
    keyOf: (row: Row) => string | null | undefined,
    spell?: (key: string) => string,
  ): MaybePromise<Row | null> {
    return chain(this.list(), ({ data }) => data.by(name, key, keyOf, spell));
  }
}

/** Matches a list and its parts, whose names are the list's name, a blank and the owner. */
function isNaming(lists: readonly string[]): (name: string) => boolean {
  return (name) => lists.some((list) => name === list || name.startsWith(`${list} `));
}
