import { OceanError } from './ocean-error.ts';
import { loginOperation, tokenLifetimeMillis } from './login.ts';

/** A token is renewed this long after its login, while the old one still serves. */
const renewAfterMillis = tokenLifetimeMillis - 60 * 60 * 1000;

export interface SessionOptions {
  /** Asks Ocean for a new token. Bounded in time by whoever gives it. */
  logIn: () => Promise<string>;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
}

interface Token {
  readonly value: string;
  readonly bornMillis: number;
  refused: boolean;
}

/**
 * The service account's token: one login however many calls wait, renewed before its end and after a
 * 401. When logging in does not help, the next login is held back, longer each time.
 */
export class ServiceSession {
  readonly #logIn: () => Promise<string>;
  readonly #now: () => number;
  readonly #hold = new LoginBackoff();
  #token: Token | null = null;
  #pending: Promise<string> | null = null;

  constructor({ logIn, now }: SessionOptions) {
    this.#logIn = logIn;
    this.#now = now;
  }

  /** A token to try. Waits for a login only when there is none; near its end it is renewed behind the answer. */
  async token(): Promise<string> {
    const age = this.#token === null ? Infinity : this.#now() - this.#token.bornMillis;
    if (this.#token === null || age >= tokenLifetimeMillis) return this.#renewed();
    // A failed renewal has already been noted by the hold, and the old token still serves.
    if (age >= renewAfterMillis) this.#renewed().catch(() => undefined);
    return this.#token.value;
  }

  /**
   * Another token than the one that Ocean answered with 401. If it was already replaced since that
   * call was sent, the new one is given without a login.
   *
   * @throws OceanError: UNAUTHENTICATED when the login is refused, else what made it fail.
   */
  async replace(refused: string): Promise<string> {
    if (this.#token !== null && this.#token.value !== refused) return this.#token.value;
    return this.#renewed();
  }

  /** Ocean accepted the token in a call. */
  accepted(token: string): void {
    if (this.#token?.value === token && !this.#token.refused) this.#hold.clear();
  }

  /**
   * Ocean refused even the token of a fresh login. The token stays, for it may be one endpoint that
   * refuses it; but the next login is held back.
   */
  refusedAfresh(token: string): void {
    if (this.#token?.value !== token || this.#token.refused) return;
    this.#token.refused = true;
    this.#hold.extend(new OceanError({ code: 'UNAUTHENTICATED', operation: loginOperation }), this.#now());
  }

  #renewed(): Promise<string> {
    this.#pending ??= this.#renew().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #renew(): Promise<string> {
    const bornMillis = this.#now();
    this.#hold.check(bornMillis);
    try {
      const value = await this.#logIn();
      this.#token = { value, bornMillis, refused: false };
      return value;
    } catch (error) {
      const failure = asSessionError(error);
      this.#hold.extend(failure, this.#now());
      throw failure;
    }
  }
}

/** A person may be forbidden or unknown; for the service account every refusal means: not authenticated. */
function asSessionError(error: unknown): OceanError {
  if (!(error instanceof OceanError)) return new OceanError({ code: 'UNAVAILABLE', operation: loginOperation });
  const isRefusal = ['FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CUSTOMER_REQUIRED', 'REFUSED'].includes(error.code);
  if (!isRefusal) return error;
  const { operation, status, oceanStatus } = error;
  return new OceanError({ code: 'UNAUTHENTICATED', operation, status, oceanStatus });
}

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
