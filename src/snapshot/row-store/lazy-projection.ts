import type { StoredRow } from './stored-row.ts';

const heldRow = Symbol('held row');

/** Some properties of a part; undefined means, as in every seed, that the row does not know. */
type Kept<Part> = { [Name in keyof Part]?: Part[Name] | undefined };

/** Makes one part of a row: what is kept of it, as given; whatever else is asked for is read from the row's bytes. */
export type LazyProjection<Row extends object, Part extends object> = (
  held: StoredRow<never, Row>,
  kept: Kept<Part>,
) => Part;

/**
 * Defines a part of which only some properties stay in memory; every part that it makes must keep the same ones.
 *
 * @param sample such a part of some row that was mapped whole: its class, and the names of its properties
 * @param of finds the part in a row that was mapped whole
 */
export function lazyProjection<Row extends object, Part extends object>(
  sample: Part,
  of: (whole: Row) => Part | null | undefined,
): LazyProjection<Row, Part> {
  class Light {
    readonly [heldRow]: StoredRow<never, Row>;

    constructor(held: StoredRow<never, Row>, kept: Kept<Part>) {
      this[heldRow] = held;
      Object.assign(this, kept);
    }
  }
  Object.setPrototypeOf(Light.prototype, Object.getPrototypeOf(sample) as object);
  let isReady = false;

  const defineRest = (kept: Kept<Part>): void => {
    for (const name of Object.keys(sample) as (keyof Part & string)[]) {
      if (Object.hasOwn(kept, name)) continue;
      const get = function (this: Light): unknown {
        const whole = this[heldRow].whole();
        return whole === null ? null : of(whole)?.[name];
      };
      Object.defineProperty(Light.prototype, name, { get, enumerable: true });
    }
    isReady = true;
  };

  return (held, kept) => {
    if (!isReady) defineRest(kept);
    return Object.freeze(new Light(held, kept)) as unknown as Part;
  };
}
