/** What clients were told of their changes, against what Ocean holds in the end. */
export class Ledger {
  readonly #told = new Map<string, string[]>();

  /** @param verdict CHANGED; a code that says that nothing changed; OUTCOME_UNKNOWN; or that no answer came */
  note(change: string, verdict: string): void {
    this.#told.set(change, [...(this.#told.get(change) ?? []), verdict]);
  }

  /** @param held how often Ocean holds each change */
  compare(held: ReadonlyMap<string, number>) {
    const all = [...this.#told].map(([change, told]) => ({ change, told, count: held.get(change) ?? 0 }));
    const lastSaysNo = (told: readonly string[]): boolean => !possible.has(told.at(-1) ?? '');
    return {
      changes: all.length,
      made: all.filter(({ count }) => count > 0).length,
      unknown: all.filter(({ told }) => told.includes('OUTCOME_UNKNOWN')).length,
      /** Made more than once. */
      doubled: all.filter(({ count }) => count > 1),
      /** Told as made, and Ocean does not hold it. */
      lost: all.filter(({ told, count }) => told.includes('CHANGED') && count === 0),
      /** Told in the end as not made, and Ocean holds it. */
      denied: all.filter(({ told, count }) => lastSaysNo(told) && count > 0),
    };
  }
}

/** After these Ocean may hold the change. */
const possible: ReadonlySet<string> = new Set(['CHANGED', 'OUTCOME_UNKNOWN', 'NO_ANSWER']);
