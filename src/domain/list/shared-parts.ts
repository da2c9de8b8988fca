/** Objects that many rows of a list have in common, such as an entity: kept once. */
export class SharedParts {
  readonly #known = new Map<string, object>();

  /** The object that was given first with the same plain values. */
  share<Part extends object>(part: Part | null): Part | null {
    if (part === null) return null;
    const key = JSON.stringify(part);
    const first = this.#known.get(key);
    if (first !== undefined) return first as Part;
    this.#known.set(key, Object.freeze(part));
    return part;
  }
}
