/** How many retries may be saved up: a short failure is met at once, a long one is not answered with twice the calls. */
const maxSaved = 2;

/** Keeps retries to a share of the calls, so that an Ocean in trouble gets hardly more of them. */
export class RetryBudget {
  readonly #share: number;
  #saved: number;

  /** @param share retries a call, such as 0.2; 0: none at all */
  constructor(share: number) {
    this.#share = share;
    this.#saved = share === 0 ? 0 : maxSaved;
  }

  /** A call is made for the first time. */
  earn(): void {
    this.#saved = Math.min(maxSaved, this.#saved + this.#share);
  }

  /** Whether a retry may be made; if so it is counted. */
  spend(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}
