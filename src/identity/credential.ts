import { hash, randomBytes } from 'node:crypto';

/** Credential that Ocean authenticates. */
export type Credential = TokenCredential | ServiceAccountCredential;

// Random at each start: a digest distinguishes tokens within this process and reveals nothing elsewhere.
let digestKey = keyText(randomBytes(32));

/** Shares the digests of another process. Call it before the first request. */
export function takeDigestKey(key: Uint8Array): void {
  digestKey = keyText(key);
}

function keyText(key: Uint8Array): string {
  return Buffer.from(key).toString('base64url');
}

/** Hashes twice with the key, as HMAC does. It runs for every request, and Node's Hmac takes ten times as long. */
function keyedDigest(text: string): string {
  return hash('sha256', digestKey + hash('sha256', digestKey + text), 'base64url');
}

/** Signs a text for this process, and those that share its key. 128 bits, base64url. */
export function sign(text: string): string {
  return keyedDigest(`signed ${text}`).slice(0, 22);
}

/** Names the key of `sign`, and reveals nothing of it. */
export function signingKeyId(): string {
  return keyedDigest('name of the key').slice(0, 8);
}

/** A caller's own token. JSON, inspect and spread expose its digest only. */
export class TokenCredential {
  readonly kind = 'token';
  /** 128 bits, base64url: replaces the token in caches and logs. */
  readonly digest: string;
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
    this.digest = keyedDigest(token).slice(0, 22);
  }

  /** Secret: only for the header of an upstream request. */
  get token(): string {
    return this.#token;
  }
}

/** The operator's account. The session owns its token. */
export interface ServiceAccountCredential {
  readonly kind: 'service-account';
  readonly digest: string;
}

/** The service account of this process. No digest of a token has this length. */
export const serviceAccount: ServiceAccountCredential = Object.freeze({
  kind: 'service-account',
  digest: 'service-account',
});
