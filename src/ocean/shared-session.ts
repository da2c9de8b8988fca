import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isRecord, parseJsonOrNull } from '../json.ts';
import { invalidSharedValues } from '../observability/counters.ts';
import { type Lease, type SharedKey, type SharedState, SharedStateError } from '../shared-state/shared-state.ts';
import { isToken, loginOperation, tokenLifetimeMillis } from './login.ts';
import { OceanError, type OceanErrorCode } from './ocean-error.ts';

/** Token of the service account, from whichever instance. */
export interface SessionToken {
  readonly value: string;
  readonly ageMillis: number;
}

/** Failure of the last login, at whichever instance. */
export interface LoginFailure {
  readonly failure: OceanError;
  /** Time until the next login is allowed; negative: since. */
  readonly remainingMillis: number;
  /** Number of logins in a row that Ocean rejected. */
  readonly rejections: number;
}

/** Longer than a login takes: then others try too. */
const leaseMillis = 10_000;
/** Time for which an instance waits for the login of another. */
const maxWaitMillis = 10_000;
const pollMillis = 100;
/** Time for which the number of rejections is remembered after the last backoff. */
const rememberedMillis = 10 * 60 * 1000;

/** Stored as JSON: the last token, or the last failure. */
interface Stored {
  readonly v: 1;
  readonly token?: string;
  /** By the clock of the shared state. */
  readonly createdAt?: number;
  readonly failure?: { readonly code: OceanErrorCode; readonly status?: number; readonly oceanStatus?: string };
  readonly retryAfterSeconds?: number;
  readonly until?: number;
  readonly rejections?: number;
}

/**
 * Session of the service account that all instances share: one of them logs in, and all use its token. A login that fails
 * delays the next one of all. Without the shared state each instance logs in for itself.
 */
export class SharedSession {
  readonly #shared: SharedState;
  readonly #key: SharedKey;
  readonly #maxAgeMillis: number;

  /**
   * @param account all that makes another session: address, login and password
   * @param maxAgeMillis age at which a token is renewed
   */
  constructor(shared: SharedState, account: readonly string[], maxAgeMillis: number) {
    const name = createHash('sha256').update(JSON.stringify(account)).digest('base64url');
    this.#shared = shared;
    this.#key = { kind: 'service-session', group: '', name };
    this.#maxAgeMillis = maxAgeMillis;
  }

  /**
   * Returns the token of another instance, or logs in while the others wait.
   *
   * @param current token that must be replaced; null: there is none
   * @param logIn requests a token; publishes its failure
   * @param onFailure called with the last failure of any instance; throws while its backoff runs
   */
  async token(
    current: string | null,
    logIn: () => Promise<string>,
    onFailure: (failure: LoginFailure) => void,
  ): Promise<SessionToken> {
    const startedAt = performance.now();
    for (;;) {
      const found = await this.#find(current, onFailure);
      if (found !== null) return found;
      const lease = await this.#acquire();
      const isLate = performance.now() - startedAt > maxWaitMillis;
      if (lease !== null || isLate) return await this.#logIn(current, logIn, onFailure, lease);
      await delay(pollMillis + Math.random() * pollMillis);
    }
  }

  /** Delays the next login of all instances. */
  async publishFailure({ failure, remainingMillis, rejections }: LoginFailure): Promise<void> {
    const { code, status, oceanStatus, retryAfterSeconds } = failure;
    await this.#store(
      {
        v: 1,
        failure: { code, ...(status !== undefined && { status }), ...(oceanStatus !== undefined && { oceanStatus }) },
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        until: this.#shared.now() + remainingMillis,
        rejections,
      },
      remainingMillis + rememberedMillis,
    );
  }

  async #logIn(
    current: string | null,
    logIn: () => Promise<string>,
    onFailure: (failure: LoginFailure) => void,
    lease: Lease | 'away' | null,
  ): Promise<SessionToken> {
    try {
      // Another instance may have finished between the search and the lease.
      const found = lease === 'away' ? null : await this.#find(current, onFailure);
      if (found !== null) return found;
      const createdAt = this.#shared.now();
      const value = await logIn();
      await this.#store({ v: 1, token: value, createdAt }, tokenLifetimeMillis);
      return { value, ageMillis: 0 };
    } finally {
      if (lease !== null && lease !== 'away') await this.#shared.release(lease).catch(() => undefined);
    }
  }

  async #find(current: string | null, onFailure: (failure: LoginFailure) => void): Promise<SessionToken | null> {
    const stored = await this.#read();
    if (stored === null) return null;
    const { token, createdAt = 0, failure, until = 0, rejections = 0, retryAfterSeconds } = stored;
    if (failure !== undefined) {
      const error = new OceanError({ ...failure, operation: loginOperation, retryAfterSeconds });
      onFailure({ failure: error, remainingMillis: until - this.#shared.now(), rejections });
      return null;
    }
    const ageMillis = Math.max(0, this.#shared.now() - createdAt);
    const isUsable = token !== undefined && token !== current && ageMillis < this.#maxAgeMillis;
    return isUsable ? { value: token, ageMillis } : null;
  }

  async #read(): Promise<Stored | null> {
    const bytes = await this.#shared.get(this.#key).catch(nullIfAway);
    if (bytes === null) return null;
    const stored = parseJsonOrNull(bytes.toString());
    if (isStored(stored)) return stored;
    invalidSharedValues.increment('service-session');
    return null;
  }

  async #store(stored: Stored, ttlMillis: number): Promise<void> {
    await this.#shared.set(this.#key, Buffer.from(JSON.stringify(stored)), ttlMillis).catch(nullIfAway);
  }

  /** Null: another instance logs in. */
  async #acquire(): Promise<Lease | 'away' | null> {
    try {
      return await this.#shared.acquire({ ...this.#key, kind: 'service-login' }, leaseMillis);
    } catch (error) {
      if (error instanceof SharedStateError) return 'away';
      throw error;
    }
  }
}

function isStored(value: unknown): value is Stored {
  if (!isRecord(value) || value['v'] !== 1) return false;
  return value['token'] === undefined ? isRecord(value['failure']) : isToken(value['token']);
}

function nullIfAway(error: unknown): null {
  if (error instanceof SharedStateError) return null;
  throw error;
}
