import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';

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

/** What is waited for when Ocean asks for fewer calls and does not say when, in seconds. */
const unsaidSeconds = 1;
/** Identities that a pause is remembered for. Each has asked for too much just now: few do at a time. */
const maxIdentities = 10_000;

/** Until when Ocean wants no call of an identity. One call is told so, and all calls of that identity obey. */
export class Backoffs {
  readonly #now: () => number;
  readonly #untilMillis = new LRUCache<string, number>({ max: maxIdentities });

  /** @param now milliseconds of a clock that nobody sets */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Ocean asked the identity to wait; a wait that is already longer stays. */
  note(identity: string, retryAfterSeconds = unsaidSeconds): void {
    const until = this.#now() + retryAfterSeconds * 1000;
    this.#untilMillis.set(identity, Math.max(until, this.#untilMillis.get(identity) ?? 0));
  }

  /** How long the identity still has to wait, in milliseconds; 0: not at all. */
  remaining(identity: string): number {
    const until = this.#untilMillis.get(identity);
    return until === undefined ? 0 : Math.max(0, until - this.#now());
  }
}
