import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Credential that Ocean authenticates. */
export type Credential = TokenCredential | ServiceAccountCredential;

/** 128 bits, base64url. */
const digestLength = 22;

// Random at each start: a digest distinguishes tokens within this process and reveals nothing elsewhere.
let digestKey = keyText(randomBytes(32));

/** Key of instances that have another secret first, while the secret is changed; null: it is not being changed. */
let otherDigestKey: string | null = null;

/** Digests under the other key by those under the own one, and back. */
const digestPairs = new LRUCache<string, string>({ max: 100_000 });

/**
 * Shares the digests of other processes. Call it before the first request.
 *
 * @param other while the secret is changed: the key of processes that use the other one
 */
export function takeDigestKey(key: Uint8Array, other: Uint8Array | null = null): void {
  digestKey = keyText(key);
  otherDigestKey = other && keyText(other);
  digestPairs.clear();
}

/**
 * Returns a key, or the prefix of one, as processes with the other secret name the same credential. It returns the text
 * itself when it names none.
 */
export function underOtherKey(text: string): string {
  if (otherDigestKey === null) return text;
  const other = digestPairs.get(text.slice(0, digestLength));
  return other === undefined ? text : other + text.slice(digestLength);
}

function keyText(key: Uint8Array): string {
  return Buffer.from(key).toString('base64url');
}

/** Hashes twice with the key, as HMAC does. It runs for every request, and Node's Hmac takes ten times as long. */
function keyedDigest(text: string, key = digestKey): string {
  return hash('sha256', key + hash('sha256', key + text), 'base64url');
}

function pairDigests(own: string, other: string): void {
  digestPairs.set(own, other);
  digestPairs.set(other, own);
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
    this.digest = keyedDigest(token).slice(0, digestLength);
    if (otherDigestKey !== null) pairDigests(this.digest, keyedDigest(token, otherDigestKey).slice(0, digestLength));
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
