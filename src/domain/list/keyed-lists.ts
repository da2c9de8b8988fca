import type { Reads } from '../reads.ts';
import { readView, type ListSource } from './list-source.ts';
import type { HeldListRow } from './row-intake.ts';

/** Rows that Ocean gives for one owner, or for everyone when no owner is named. */
export interface KeyedSource<Wire extends object, Row extends HeldListRow, Owner extends object, View> {
  /** The list of one owner's rows; undefined: everyone's. */
  readonly listOf: (owner: Owner | undefined) => Omit<ListSource<Wire, Row>, 'name'>;
  /** Everyone's rows are held under it, an owner's under a name that begins with it. */
  readonly name: string;
  readonly viewOf: (rows: readonly Row[]) => View;
}

/**
 * Decides for a batch: one owner asked alone is one call for that owner; several are one call for everyone's rows,
 * which are held. Rows that are held and fresh are never asked for.
 */
export class KeyedLists<Wire extends object, Row extends HeldListRow, Owner extends object, View> {
  readonly #reads: Reads;
  readonly #source: KeyedSource<Wire, Row, Owner, View>;
  #everyone: Promise<View> | undefined;

  constructor(reads: Reads, source: KeyedSource<Wire, Row, Owner, View>) {
    this.#reads = reads;
    this.#source = source;
  }

  everyone(): Promise<View> {
    return (this.#everyone ??= this.#read(undefined));
  }

  /** Rows that hold those of all the owners, each with a name of its own. */
  async covering(owners: readonly Owner[]): Promise<View> {
    const [first, ...others] = owners;
    const isEveryoneHeld = this.#reads.snapshots.peek(this.#reads.caller, this.#source.name) !== null;
    const isAlone = first !== undefined && others.length === 0 && this.#everyone === undefined && !isEveryoneHeld;
    return isAlone ? this.#read(first) : this.everyone();
  }

  async #read(owner: Owner | undefined): Promise<View> {
    const { listOf, name, viewOf } = this.#source;
    const suffix = Object.entries(owner ?? {}).map(([key, value]) => ` ${key}=${String(value)}`);
    const source = { ...listOf(owner), name: [name, ...suffix].join(''), countedAs: name };
    return (await readView(this.#reads, source, viewOf)).data;
  }
}
