import { LRUCache } from 'lru-cache';
import type { Caller } from '../../identity/caller.ts';
import { TokenCredential } from '../../identity/credential.ts';
import { tokenLifetimeMillis } from '../../ocean/login.ts';

/** A login through this process. It holds neither the token nor the password. */
export interface SignIn {
  readonly login: string;
  /** When Ocean stops accepting the token. */
  readonly expiresAt: Date;
}

/** Maximum number of logins that are remembered: about 1 kB each at most. The oldest are dropped first. */
const maxSignIns = 10_000;

/**
 * Logins through this process, by the digest of their token, until the token ends. Ocean has no endpoint for the owner of a
 * token, so one from elsewhere, or from another worker, is unknown.
 */
export class SignIns {
  readonly #byDigest = new LRUCache<string, SignIn>({ max: maxSignIns, ttl: tokenLifetimeMillis });

  add(token: string, signIn: SignIn): void {
    this.#byDigest.set(new TokenCredential(token).digest, signIn);
  }

  /** Returns the login of the caller's token; null: it is not known. */
  of({ credential }: Caller): SignIn | null {
    return this.#byDigest.get(credential.digest) ?? null;
  }
}
