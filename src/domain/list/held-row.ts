import { parseBody } from '../../ocean/answer.ts';
import type { RecentValues } from '../../snapshot/recent-values.ts';
import type { Scope } from '../scope.ts';

/** How the rows of one list are read: the same for all of them. */
export interface RowReader<Wire extends object, Row extends object> {
  readonly map: (wire: Wire, scope: Scope) => Row | null;
  readonly scope: Scope;
  /** Rows of all lists that were read whole lately. */
  readonly recent: RecentValues;
}

/** One row as Ocean gave it. What is not kept of it in memory is read from its bytes when it is asked for. */
export class HeldRow<Wire extends object = object, Row extends object = object> {
  readonly bytes: Buffer;
  readonly #reader: RowReader<Wire, Row>;

  constructor(bytes: Buffer, reader: RowReader<Wire, Row>) {
    this.bytes = bytes;
    this.#reader = reader;
  }

  get scope(): Scope {
    return this.#reader.scope;
  }

  /** The row, mapped whole. Its bytes have been parsed and mapped before: neither fails now. */
  whole(): Row | null {
    const { map, scope, recent } = this.#reader;
    return recent.of(this, this.bytes.length, () => map(parseBody(this.bytes) as Wire, scope));
  }
}
