import type { ListRow, ListView } from '../../list-index/list-view.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { readList, type ListSource } from './list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { older, type Age } from './read-lists.ts';

/** Rows of one list of Ocean: one upstream call however many are asked for, by whatever key. */
export abstract class ListLoader<Wire extends object, Row extends ListRow> {
  readonly #reads: UpstreamReads;
  readonly #source: ListSource<Wire, Row>;
  #list: Promise<Reading<ListView<Row>>> | undefined;

  constructor(reads: UpstreamReads, source: ListSource<Wire, Row>) {
    this.#reads = reads;
    this.#source = source;
  }

  /** The same reading for the whole request: its pages, counts and links agree. */
  list(): Promise<Reading<ListView<Row>>> {
    return (this.#list ??= readList(this.#reads, this.#source));
  }

  /** The object as this list knows it; null when the list lacks it. */
  async canonical(oceanId: string): Promise<Row | null> {
    return (await this.list()).data.byId(oceanId);
  }

  /**
   * How old what stands in an object is. A row of this list is as old as the list. An object that another row names is
   * as old as the oldest list read so far that can have named it, and as this list where it was requested too.
   */
  async ageOf(object: Row): Promise<Age> {
    await Promise.resolve(); // fields beside this one that need the list have requested it by now
    const own = await this.#list?.catch(() => undefined);
    if (own?.data.byId(object.oceanId) === object) return own;
    const naming = this.#reads.lists.oldest(isNaming(this.#source.namedBy ?? []));
    if (own === undefined) return naming ?? (await this.list());
    return naming === null ? own : older(own, naming);
  }

  /** The first row with this key; by default case, blanks and hyphens do not matter. */
  protected async by(
    name: string,
    key: string,
    keyOf: (row: Row) => string | null | undefined,
    spell?: (key: string) => string,
  ): Promise<Row | null> {
    return (await this.list()).data.by(name, key, keyOf, spell);
  }
}

/** One owner's part of a list is named after the list, and its owner behind a blank. */
function isNaming(lists: readonly string[]): (name: string) => boolean {
  return (name) => lists.some((list) => name === list || name.startsWith(`${list} `));
}
