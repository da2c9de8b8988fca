import type { StoredRow } from './stored-row.ts';

const storedRow = Symbol('stored row');

/** Retained properties of a part; undefined: the row does not know the value, as in every partial entity. */
type Retained<Part> = { [Name in keyof Part]?: Part[Name] | undefined };

/** Reads properties that lead to another part of the row in memory. Frozen parts cannot reference each other. */
type Links<Row extends object, Part extends object> = {
  readonly [Name in keyof Part]?: (row: StoredRow<never, Row>) => Part[Name] | null;
};

/** Creates one part of a row. It retains the given properties and reads all others from the bytes of the row. */
export type LazyProjection<Row extends object, Part extends object> = (
  row: StoredRow<never, Row>,
  retained: Retained<Part>,
) => Part;

/**
 * Defines a part of a row that retains only some properties in memory. All parts must retain the same ones.
 *
 * @param sample the part of some fully mapped row, which defines its class and property names
 * @param of finds the part in a fully mapped row
 * @param links properties that need no full row
 */
export function lazyProjection<Row extends object, Part extends object>(
  sample: Part,
  of: (full: Row) => Part | null | undefined,
  links: Links<Row, Part> = {},
): LazyProjection<Row, Part> {
  class LazyPart {
    readonly [storedRow]: StoredRow<never, Row>;

    constructor(row: StoredRow<never, Row>, retained: Retained<Part>) {
      this[storedRow] = row;
      Object.assign(this, retained);
    }
  }
  Object.setPrototypeOf(LazyPart.prototype, Object.getPrototypeOf(sample) as object);
  let isReady = false;

  const defineGetters = (retained: Retained<Part>): void => {
    for (const name of Object.keys(sample) as (keyof Part & string)[]) {
      if (Object.hasOwn(retained, name)) continue;
      const link = links[name];
      const get = function (this: LazyPart): unknown {
        const linked = link?.(this[storedRow]) ?? null;
        if (linked !== null) return linked;
        const full = this[storedRow].full();
        return full === null ? null : of(full)?.[name];
      };
      Object.defineProperty(LazyPart.prototype, name, { get, enumerable: true });
    }
    isReady = true;
  };

  return (row, retained) => {
    if (!isReady) defineGetters(retained);
    return Object.freeze(new LazyPart(row, retained)) as unknown as Part;
  };
}
