import { OceanError } from './errors.ts';

const firstHoldMillis = 5_000;
const maxHoldMillis = 60_000;

/**
 * Keeps a service account from hammering Ocean with logins that bring nothing: 5 s after the first,
 * doubled each time up to 60 s while Ocean refuses, and never shorter than Ocean asked for. An Ocean
 * that fails or is not there is asked every 5 s, so that it is found soon after it is back.
 */
export class LoginBackoff {
  #fruitless = 0;
  #untilMillis = -Infinity;
  #failure: OceanError | null = null;

  /** @throws OceanError: what the last login failed with, as long as the next one is held back. */
  check(nowMillis: number): void {
    if (this.#failure === null || nowMillis >= this.#untilMillis) return;
    const { code, operation, status, oceanStatus, retryAfterSeconds } = this.#failure;
    const remaining = Math.ceil((this.#untilMillis - nowMillis) / 1000);
    throw new OceanError({
      code,
      operation,
      status,
      oceanStatus,
      retryAfterSeconds: retryAfterSeconds === undefined ? undefined : remaining,
    });
  }

  /** Notes a login that failed, or whose token was refused at once. */
  extend(failure: OceanError, nowMillis: number): void {
    const grown = Math.min(firstHoldMillis * 2 ** this.#fruitless, maxHoldMillis);
    if (failure.code === 'UNAUTHENTICATED') this.#fruitless += 1;
    this.#failure = failure;
    this.#untilMillis = nowMillis + Math.max(grown, (failure.retryAfterSeconds ?? 0) * 1000);
  }

  /** A token of ours works: the next hold starts small again. A hold under way runs to its end. */
  clear(): void {
    this.#fruitless = 0;
  }
}
