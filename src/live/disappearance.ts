/** Fewer objects may disappear at once, however small the list is. */
const minMissing = 5;
const maxShare = 0.2;

/**
 * Holds back the disappearance of many objects until a second reading confirms it: an outage of Ocean can look like an empty
 * or a shorter list.
 */
export class Disappearance {
  #suspected: ReadonlySet<string> = new Set();

  /**
   * @param missing ids that the latest reading lacks
   * @param total number of objects before
   * @returns false: read again before believing it
   */
  isBelievable(missing: readonly string[], total: number): boolean {
    const unconfirmed = missing.filter((id) => !this.#suspected.has(id));
    if (isMass(unconfirmed.length, missing.length, total)) {
      this.#suspected = new Set(missing);
      return false;
    }
    this.#suspected = new Set();
    return true;
  }
}

/** @param unconfirmed of the missing ones, those that the reading before still had */
function isMass(unconfirmed: number, missing: number, total: number): boolean {
  if (unconfirmed === 0) return false;
  return missing === total || (unconfirmed >= minMissing && unconfirmed > total * maxShare);
}
