import { parseBody } from '../../ocean/answer.ts';
import type { RowTaker } from '../../ocean/row-splitter.ts';
import { HeldRow, type RowReader } from './held-row.ts';

/** What every row of a list that is held has: Ocean's number; null: it has none, and is used all the same. */
export interface HeldListRow {
  readonly oceanId: string | null;
}

/** A row as Ocean gave it, and what is kept of it; null: it cannot be used, as it lacks its id. */
export interface TakenRow<Row extends object> {
  readonly held: HeldRow<never, Row>;
  readonly kept: Row | null;
}

export interface IntakeOptions<Wire extends object, Row extends object> {
  readonly reader: RowReader<Wire, Row>;
  /** Maps a row, or that part of it which stays in memory. */
  readonly keep: (wire: Wire, held: HeldRow<Wire, Row>) => Row | null;
  /** The rows of the answer before. */
  readonly last: readonly TakenRow<Row>[];
  /** Told of the memory that each new row takes, in bytes. */
  readonly onGrowth: (bytes: number) => void;
  /** What a row of so much JSON takes in memory. */
  readonly weigh: (jsonBytes: number) => number;
}

/**
 * Takes the rows of one answer. A row with the bytes that it had in the answer before is not parsed again, and what is
 * kept of it stays the same object.
 */
export class RowIntake<Wire extends object, Row extends HeldListRow> implements RowTaker {
  readonly taken: TakenRow<Row>[] = [];
  readonly #options: IntakeOptions<Wire, Row>;
  #placeOf: ReadonlyMap<string | null | undefined, number> | undefined;
  #next = 0;

  constructor(options: IntakeOptions<Wire, Row>) {
    this.#options = options;
  }

  expected(): Buffer | undefined {
    return this.#options.last[this.#next]?.held.bytes;
  }

  again(): void {
    const same = this.#options.last[this.#next];
    if (same !== undefined) this.taken.push(same);
    this.#next += 1;
  }

  /** @throws BodyFault when the row is not JSON in UTF-8 */
  take(lent: Buffer): void {
    const { reader, keep, last, onGrowth, weigh } = this.#options;
    const wire = parseBody(lent);
    const bytes = Buffer.allocUnsafeSlow(lent.length);
    lent.copy(bytes);
    const held = new HeldRow(bytes, reader);
    const kept = isObject(wire) ? keep(wire as Wire, held) : null;
    const place = this.#placeInLast(kept?.oceanId);
    const before = place === undefined ? undefined : last[place];
    if (place !== undefined) this.#next = place + 1;
    if (before?.held.bytes.equals(bytes)) {
      this.taken.push(before);
      return;
    }
    onGrowth(weigh(bytes.length));
    this.taken.push({ held: held as unknown as HeldRow<never, Row>, kept });
  }

  /** Where the row was in the answer before: the rows behind it are expected to follow. */
  #placeInLast(oceanId: string | null | undefined): number | undefined {
    if (!oceanId || this.#options.last.length === 0) return undefined;
    this.#placeOf ??= new Map(this.#options.last.map(({ kept }, place) => [kept?.oceanId, place]));
    return this.#placeOf.get(oceanId);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
