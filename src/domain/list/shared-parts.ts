/** What many rows of a list have in common, such as an entity or a vehicle's make: kept once. */
export class SharedParts {
  readonly #known = new Map<string, object>();
  readonly #texts = new Map<string, string>();

  /** The text that was given first with the same characters. */
  shareText(text: string | null): string | null {
    if (text === null) return null;
    const first = this.#texts.get(text);
    if (first !== undefined) return first;
    this.#texts.set(text, text);
    return text;
  }

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
