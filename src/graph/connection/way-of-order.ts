import { rowsTouched } from '../../observability/counters.ts';

/** One way through an order. */
export class WayOfOrder {
  /** Place in the order to position in the list. */
  readonly positions: Uint32Array;
  #places: Uint32Array | undefined;

  constructor(positions: Uint32Array) {
    this.positions = positions;
  }

  /** Position in the list to place in the order. */
  get places(): Uint32Array {
    if (this.#places === undefined) {
      rowsTouched.increment('index', this.positions.length);
      this.#places = new Uint32Array(this.positions.length);
      for (let place = 0; place < this.positions.length; place++) this.#places[this.positions[place] ?? 0] = place;
    }
    return this.#places;
  }

  /** The places of some positions, the first place first. Walks the list only when a good part of it is wanted. */
  placesOf(positions: Uint32Array): Uint32Array {
    const places = this.places;
    rowsTouched.increment('order', positions.length);
    if (positions.length * 8 < places.length) return positions.map((position) => places[position] ?? 0).sort();
    const isWanted = new Uint8Array(places.length);
    for (const position of positions) isWanted[places[position] ?? 0] = 1;
    const found = new Uint32Array(positions.length);
    let count = 0;
    for (let place = 0; place < isWanted.length; place++) if (isWanted[place] === 1) found[count++] = place;
    return found;
  }
}
