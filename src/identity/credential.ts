import { hash, randomBytes } from 'node:crypto';

/** Whom Ocean takes the caller for. */
export type Credential = TokenCredential | ServiceAccountCredential;

// New at each start: a digest tells two tokens apart here, and nothing to whoever reads it elsewhere.
let digestKey = keyText(randomBytes(32));

/** Makes the digests of this process the same as those of another. Before the first request. */
export function takeDigestKey(key: Uint8Array): void {
  digestKey = keyText(key);
}

function keyText(key: Uint8Array): string {
  return Buffer.from(key).toString('base64url');
}

/** Keyed twice, as HMAC does it, in one call each: this runs for every request, and Node's Hmac takes ten times as long. */
function keyedDigest(text: string): string {
  return hash('sha256', digestKey + hash('sha256', digestKey + text), 'base64url');
}

/** A caller's own token. JSON, inspect and spread show its digest only. */
export class TokenCredential {
  readonly kind = 'token';
  /** 128 bits, base64url: stands for the token wherever something is kept or written. */
  readonly digest: string;
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
    this.digest = keyedDigest(token).slice(0, 22);
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
