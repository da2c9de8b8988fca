import { ExceededLimit } from '../../graphql/limit-error.ts';

/**
 * The upstream requests that one operation may cause. They are known before it runs, except where they depend on rows:
 * the steps of each assignment, the hours of each driver where Ocean's list of everyone's is incomplete.
 */
export class UpstreamBudget {
  readonly #maximum: number;
  #taken = 0;
  #isLifted = false;

  /** @param maximum Infinity: any number */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /**
   * Counts a read that is not cached.
   *
   * @throws ExceededLimit in the place of the first read above the maximum, and of all after it
   */
  take(): void {
    this.#taken += 1;
    if (this.#taken <= this.#maximum || this.#isLifted) return;
    throw new ExceededLimit({ limit: 'upstreamCalls', maximum: this.#maximum, value: this.#maximum + 1 });
  }

  /** From the first write on nothing stops the operation: what was changed has to be read back and reported. */
  lift(): void {
    this.#isLifted = true;
  }
}
