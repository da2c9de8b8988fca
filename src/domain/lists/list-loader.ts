import type { ListRow } from '../../list-index/columns.ts';
import type { ListView } from '../../list-index/list-view.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { readList, type ListSource } from './list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { older, type Age } from './read-lists.ts';

/** Loads rows of one list of Ocean by any key. Reads the list once for each request and customer. */
export abstract class ListLoader<Wire extends object, Row extends ListRow> {
  readonly #reads: UpstreamReads;
  readonly #source: ListSource<Wire, Row>;
  #list: Promise<Reading<ListView<Row>>> | undefined;

  constructor(reads: UpstreamReads, source: ListSource<Wire, Row>) {
    this.#reads = reads;
    this.#source = source;
  }

  /** Returns the same snapshot throughout the request, so that its pages, counts and links agree. */
  list(): Promise<Reading<ListView<Row>>> {
    return (this.#list ??= readList(this.#reads, this.#source));
  }

  /** Finds the object in this list; null when the list lacks it. */
  async canonical(oceanId: string): Promise<Row | null> {
    return (await this.list()).data.byId(oceanId);
  }

  /**
   * Returns the age of an object. A row of this list has the age of the list. An object that other rows named has the age
   * of the oldest list read so far that can have named it, or of this list if it was read too and is older.
   */
  async ageOf(object: Row): Promise<Age> {
    await Promise.resolve(); // lets sibling fields request the list first
    const own = await this.#list?.catch(() => undefined);
    if (own?.data.byId(object.oceanId) === object) return own;
    const naming = this.#reads.lists.oldest(isNaming(this.#source.namedBy ?? []));
    if (own === undefined) return naming ?? (await this.list());
    return naming === null ? own : older(own, naming);
  }

  /** Finds the first row with this key. By default, ignores case, blanks and hyphens. */
  protected async by(
    name: string,
    key: string,
    keyOf: (row: Row) => string | null | undefined,
    spell?: (key: string) => string,
  ): Promise<Row | null> {
    return (await this.list()).data.by(name, key, keyOf, spell);
  }
}

/** Matches a list and its parts, whose names are the list's name, a blank and the owner. */
function isNaming(lists: readonly string[]): (name: string) => boolean {
  return (name) => lists.some((list) => name === list || name.startsWith(`${list} `));
}
