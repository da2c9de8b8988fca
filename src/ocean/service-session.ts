import { loginOperation, tokenLifetimeMillis } from './login.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';
import type { LoginFailure, SharedSession } from './shared-session.ts';

/** Age at which a token is renewed, while the old one is still accepted. */
export const renewAfterMillis = tokenLifetimeMillis - 60 * 60 * 1000;

export interface SessionOptions {
  /** Requests a new token from Ocean. The caller bounds its time. */
  logIn: () => Promise<string>;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Receives the outcome of each login. */
  onLogin?: (outcome: 'OK' | OceanErrorCode) => void;
  /** Session of all instances. Null: this process has one of its own. */
  shared?: SharedSession | null;
}

interface Token {
  readonly value: string;
  readonly createdMillis: number;
  isRejected: boolean;
}

/**
 * Token of the service account. Single flight: one login serves all waiting requests. The token is renewed before it
 * expires and after a 401. When logins don't help, the next one waits for a growing backoff.
 */
export class ServiceSession {
  readonly #logIn: () => Promise<string>;
  readonly #now: () => number;
  readonly #onLogin: SessionOptions['onLogin'];
  readonly #shared: SharedSession | null;
  readonly #backoff = new LoginBackoff();
  #token: Token | null = null;
  #pending: Promise<string> | null = null;

  constructor({ logIn, now, shared = null, onLogin }: SessionOptions) {
    this.#logIn = logIn;
    this.#shared = shared;
    this.#now = now;
    this.#onLogin = onLogin;
  }

  /** Age of the token, in milliseconds; null: there is none, or Ocean rejects it. */
  get tokenAgeMillis(): number | null {
    return this.#token === null || this.#token.isRejected ? null : this.#now() - this.#token.createdMillis;
  }

  /** Returns a token to try. Waits for a login only when there is none; near its expiry it is renewed in the background. */
  async token(): Promise<string> {
    const age = this.#token === null ? Infinity : this.#now() - this.#token.createdMillis;
    if (this.#token === null || age >= tokenLifetimeMillis) return this.#renewed();
    // The backoff has recorded a failed renewal already, and the old token is still accepted.
    if (age >= renewAfterMillis) this.#renewed().catch(() => undefined);
    return this.#token.value;
  }

  /**
   * Returns another token than the one that Ocean rejected with 401. A token that was replaced since that request was
   * sent needs no login.
   *
   * @throws OceanError: UNAUTHENTICATED when Ocean rejects the login, otherwise the reason of its failure.
   */
  async replace(rejected: string): Promise<string> {
    if (this.#token !== null && this.#token.value !== rejected) return this.#token.value;
    return this.#renewed();
  }

  /** Records that Ocean accepted the token. */
  accepted(token: string): void {
    if (this.#token?.value === token && !this.#token.isRejected) this.#backoff.clear();
  }

  /**
   * Records that Ocean rejected even the token of a fresh login. The token stays, as only one endpoint may reject it,
   * but the next login is delayed.
   */
  rejectedFresh(token: string): void {
    if (this.#token?.value !== token || this.#token.isRejected) return;
    this.#token.isRejected = true;
    void this.#failed(new OceanError({ code: 'UNAUTHENTICATED', operation: loginOperation }));
  }

  #renewed(): Promise<string> {
    this.#pending ??= this.#renew().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #renew(): Promise<string> {
    const createdMillis = this.#now();
    this.#backoff.check(createdMillis);
    const logIn = async (): Promise<string> => {
      try {
        const value = await this.#logIn();
        this.#onLogin?.('OK');
        return value;
      } catch (error) {
        const failure = toSessionError(error);
        this.#onLogin?.(failure.code);
        throw await this.#failed(failure);
      }
    };
    const { value, ageMillis } =
      this.#shared === null
        ? { value: await logIn(), ageMillis: 0 }
        : await this.#shared.token(this.#token?.value ?? null, logIn, (failure) => this.#adopt(failure));
    this.#token = { value, createdMillis: createdMillis - ageMillis, isRejected: false };
    return value;
  }

  /** Delays the next login, here and at the other instances. */
  async #failed(failure: OceanError): Promise<OceanError> {
    const backoff = this.#backoff.extend(failure, this.#now());
    await this.#shared?.publishFailure(backoff);
    return failure;
  }

  /** @throws OceanError: the failure of another instance, while its backoff runs */
  #adopt(failure: LoginFailure): void {
    this.#backoff.adopt(failure, this.#now());
    this.#backoff.check(this.#now());
  }
}

/** A person may be forbidden or unknown; for the service account every rejection means UNAUTHENTICATED. */
function toSessionError(error: unknown): OceanError {
  if (!(error instanceof OceanError)) return new OceanError({ code: 'UNAVAILABLE', operation: loginOperation });
  const isRejection = ['FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CUSTOMER_REQUIRED', 'REFUSED'].includes(error.code);
  if (!isRejection) return error;
  const { operation, status, oceanStatus } = error;
  return new OceanError({ code: 'UNAUTHENTICATED', operation, status, oceanStatus });
}

const minBackoffMillis = 5_000;
const maxBackoffMillis = 60_000;

/**
 * Bounds the logins of a service account that don't help: 5 s after the first, doubled each time up to 60 s while Ocean
 * rejects them, and never shorter than Retry-After. An unreachable Ocean is tried every 5 s, so that its recovery is
 * noticed soon.
 */
class LoginBackoff {
  #rejections = 0;
  #untilMillis = -Infinity;
  #failure: OceanError | null = null;

  /** @throws OceanError: the failure of the last login, until the next one is allowed. */
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

  /** Records a login that failed, or whose token was rejected at once. */
  extend(failure: OceanError, nowMillis: number): LoginFailure {
    const backoffMillis = Math.min(minBackoffMillis * 2 ** this.#rejections, maxBackoffMillis);
    if (failure.code === 'UNAUTHENTICATED') this.#rejections += 1;
    const remainingMillis = Math.max(backoffMillis, (failure.retryAfterSeconds ?? 0) * 1000);
    this.#failure = failure;
    this.#untilMillis = nowMillis + remainingMillis;
    return { failure, remainingMillis, rejections: this.#rejections };
  }

  /** Records the last failure of another instance. */
  adopt({ failure, remainingMillis, rejections }: LoginFailure, nowMillis: number): void {
    this.#failure = failure;
    this.#untilMillis = nowMillis + remainingMillis;
    this.#rejections = rejections;
  }

  /** Resets the growth, as a token works. A running backoff continues to its end. */
  clear(): void {
    this.#rejections = 0;
  }
}
