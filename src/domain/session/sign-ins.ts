import { LRUCache } from 'lru-cache';
import type { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { isRecord, parseJsonOrNull } from '../../json.ts';
import { invalidSharedValues } from '../../observability/counters.ts';
import { tokenLifetimeMillis } from '../../ocean/login.ts';
import { type SharedKey, type SharedState, SharedStateError } from '../../shared-state/shared-state.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';

/** A login through this server. It holds neither the token nor the password. */
export interface SignIn {
  readonly login: string;
  /** When Ocean stops accepting the token. */
  readonly expiresAt: Date;
}

/** Maximum number of logins that are remembered: about 1 kB each at most. The oldest are dropped first. */
const maxSignIns = 10_000;

/**
 * Logins through this server, by the digest of their token, until the token ends. Ocean has no endpoint for the owner of a
 * token, so one from elsewhere is unknown.
 */
export class SignIns {
  readonly #shared: SharedState | null;
  readonly #byDigest = new LRUCache<string, SignIn>({ max: maxSignIns, ttl: tokenLifetimeMillis });

  /** @param shared logins of all instances; null: this process is alone */
  constructor(shared: SharedState | null = null) {
    this.#shared = shared;
  }

  /** Resolves once other instances know it too, or cannot be reached. */
  async add(token: string, signIn: SignIn): Promise<void> {
    const { digest } = new TokenCredential(token);
    this.#byDigest.set(digest, signIn);
    const { login, expiresAt } = signIn;
    const bytes = Buffer.from(JSON.stringify({ v: 1, login, expiresAt: expiresAt.getTime() }));
    await this.#shared?.set(keyOf(digest), bytes, tokenLifetimeMillis).catch(nullIfAway);
  }

  /** Returns the login of the caller's token; null: it is not known. */
  of({ credential: { kind, digest } }: Caller): MaybePromise<SignIn | null> {
    const own = this.#byDigest.get(digest) ?? null;
    return own !== null || this.#shared === null || kind !== 'token' ? own : this.#ofOther(this.#shared, digest);
  }

  async #ofOther(shared: SharedState, digest: string): Promise<SignIn | null> {
    const bytes = await shared.get(keyOf(digest)).catch(nullIfAway);
    if (bytes === null) return null;
    const stored = parseJsonOrNull(bytes.toString());
    if (isRecord(stored) && stored['v'] === 1) {
      const { login, expiresAt } = stored;
      if (typeof login === 'string' && typeof expiresAt === 'number') return { login, expiresAt: new Date(expiresAt) };
    }
    invalidSharedValues.increment('sign-in');
    return null;
  }
}

function keyOf(digest: string): SharedKey {
  return { kind: 'sign-in', group: `${digest}:`, name: '' };
}

function nullIfAway(error: unknown): null {
  if (error instanceof SharedStateError) return null;
  throw error;
}
