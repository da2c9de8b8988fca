import type { ListRow, ListView } from '../../graph/connection/list-view.ts';
import type { Reading } from '../../snapshot/snapshot-store.ts';
import { readList, type ListSource } from './list-source.ts';
import type { Reads } from '../reads.ts';

/** Rows of one list of Ocean: one upstream call however many are asked for, by whatever key. */
export abstract class ListLoader<Wire extends object, Row extends ListRow> {
  readonly #reads: Reads;
  readonly #source: ListSource<Wire, Row>;
  #list: Promise<Reading<ListView<Row>>> | undefined;

  constructor(reads: Reads, source: ListSource<Wire, Row>) {
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
