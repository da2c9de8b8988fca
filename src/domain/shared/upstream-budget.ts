import { ExceededLimit } from '../../graphql/errors.ts';

/**
 * Maximum upstream requests of one operation. Their number is known before it runs, unless it depends on rows: the steps
 * of each assignment, or the hours of each driver if Ocean's list of all drivers is incomplete.
 */
export class UpstreamBudget {
  readonly #maximum: number;
  #taken = 0;
  #isLifted = false;

  /** @param maximum Infinity: no limit */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /**
   * Counts an upstream request before it is sent.
   *
   * @throws ExceededLimit for every request above the maximum
   */
  take(): void {
    this.#taken += 1;
    if (this.#taken <= this.#maximum || this.#isLifted) return;
    throw new ExceededLimit({ limit: 'upstreamCalls', maximum: this.#maximum, value: this.#maximum + 1 });
  }

  /** Removes the limit. After a write, the operation must be able to read back and report its effect. */
  lift(): void {
    this.#isLifted = true;
  }
}
