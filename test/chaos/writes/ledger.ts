/** Compares the verdicts that clients received with the changes that Ocean has in the end. */
export class Ledger {
  readonly #verdicts = new Map<string, string[]>();

  /** @param verdict CHANGED; a code for an unchanged state; OUTCOME_UNKNOWN; or a missing response */
  note(change: string, verdict: string): void {
    this.#verdicts.set(change, [...(this.#verdicts.get(change) ?? []), verdict]);
  }

  /** @param stored number of times that Ocean has each change */
  compare(stored: ReadonlyMap<string, number>) {
    const all = [...this.#verdicts].map(([change, verdicts]) => ({ change, verdicts, count: stored.get(change) ?? 0 }));
    const isDeniedAtLast = (verdicts: readonly string[]): boolean => !possible.has(verdicts.at(-1) ?? '');
    return {
      changes: all.length,
      made: all.filter(({ count }) => count > 0).length,
      unknown: all.filter(({ verdicts }) => verdicts.includes('OUTCOME_UNKNOWN')).length,
      /** Made more than once. */
      doubled: all.filter(({ count }) => count > 1),
      /** Reported as made, but missing in Ocean. */
      lost: all.filter(({ verdicts, count }) => verdicts.includes('CHANGED') && count === 0),
      /** Reported as not made in the end, but present in Ocean. */
      denied: all.filter(({ verdicts, count }) => isDeniedAtLast(verdicts) && count > 0),
    };
  }
}

/** Verdicts after which Ocean may have the change. */
const possible: ReadonlySet<string> = new Set(['CHANGED', 'OUTCOME_UNKNOWN', 'NO_RESPONSE']);
