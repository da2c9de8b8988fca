/** Compares the verdicts that clients received with the changes that Ocean has in the end. */
export class Ledger {
  readonly #told = new Map<string, string[]>();

  /** @param verdict CHANGED; a code for an unchanged state; OUTCOME_UNKNOWN; or a missing response */
  note(change: string, verdict: string): void {
    this.#told.set(change, [...(this.#told.get(change) ?? []), verdict]);
  }

  /** @param held number of times that Ocean has each change */
  compare(held: ReadonlyMap<string, number>) {
    const all = [...this.#told].map(([change, told]) => ({ change, told, count: held.get(change) ?? 0 }));
    const lastSaysNo = (told: readonly string[]): boolean => !possible.has(told.at(-1) ?? '');
    return {
      changes: all.length,
      made: all.filter(({ count }) => count > 0).length,
      unknown: all.filter(({ told }) => told.includes('OUTCOME_UNKNOWN')).length,
      /** Made more than once. */
      doubled: all.filter(({ count }) => count > 1),
      /** Reported as made, but missing in Ocean. */
      lost: all.filter(({ told, count }) => told.includes('CHANGED') && count === 0),
      /** Reported as not made in the end, but present in Ocean. */
      denied: all.filter(({ told, count }) => lastSaysNo(told) && count > 0),
    };
  }
}

/** Verdicts after which Ocean may have the change. */
const possible: ReadonlySet<string> = new Set(['CHANGED', 'OUTCOME_UNKNOWN', 'NO_ANSWER']);
