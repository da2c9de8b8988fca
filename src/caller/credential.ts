import { createHmac, randomBytes } from 'node:crypto';

/** Whom Ocean takes the caller for. */
export type Credential = TokenCredential | ServiceAccountCredential;

// New at each start: a digest tells two tokens apart here, and nothing to whoever reads it elsewhere.
let digestKey: Uint8Array = randomBytes(32);

/** Makes the digests of this process the same as those of another. Before the first request. */
export function takeDigestKey(key: Uint8Array): void {
  digestKey = key;
}

/** A caller's own token. JSON, inspect and spread show its digest only. */
export class TokenCredential {
  readonly kind = 'token';
  /** 128 bits, base64url: stands for the token wherever something is kept or written. */
  readonly digest: string;
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
    this.digest = createHmac('sha256', digestKey).update(token).digest('base64url').slice(0, 22);
  }

  /** Secret: for the header of the call to Ocean, and nothing else. */
  get token(): string {
    return this.#token;
  }
}

/** The operator's account. Its token is the session's affair. */
export interface ServiceAccountCredential {
  readonly kind: 'service-account';
  readonly digest: string;
}

/** The one service account of this process. No token's digest has this length. */
export const serviceAccount: ServiceAccountCredential = Object.freeze({
  kind: 'service-account',
  digest: 'service-account',
});
