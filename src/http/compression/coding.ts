import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Content coding of a response that is compressed. */
export type Coding = 'zstd' | 'br' | 'gzip';

/**
 * Codings for responses that are compressed while a client waits, best first. Of JSON all three leave about as many bytes;
 * zstd takes a third of gzip's processor time, brotli two thirds.
 */
const responseCodings: readonly Coding[] = ['zstd', 'br', 'gzip'];

/** Codings for files that are compressed once by the build, smallest result first. */
export const fileCodings: readonly Coding[] = ['br', 'zstd', 'gzip'];

export interface Negotiated {
  /** Null: the response is sent uncompressed. */
  readonly coding: Coding | null;
  /** False: the client rejects responses that are not compressed. */
  readonly acceptsIdentity: boolean;
}

const uncompressed: Negotiated = { coding: null, acceptsIdentity: true };

/** Longer headers are parsed at each request, so that no client can fill the memory with them. */
const maxCachedLength = 200;

const negotiated = new LRUCache<string, Negotiated>({ max: 200 });

/** Negotiates the coding of a response by the header Accept-Encoding. A header that cannot be parsed means no coding. */
export function negotiate(acceptEncoding: string | undefined): Negotiated {
  if (acceptEncoding === undefined) return uncompressed;
  const cached = negotiated.get(acceptEncoding);
  if (cached !== undefined) return cached;
  const result = negotiateAmong(acceptEncoding, responseCodings);
  if (acceptEncoding.length <= maxCachedLength) negotiated.set(acceptEncoding, result);
  return result;
}

/**
 * Negotiates one of the given codings.
 *
 * A client that accepts nothing available gets the response uncompressed and not a 406: a mutation has run by then. RFC 9110
 * (12.1) permits to disregard the header.
 *
 * @param codings in the order in which they are preferred, among those that the client likes equally
 */
export function negotiateAmong(acceptEncoding: string | undefined, codings: readonly Coding[]): Negotiated {
  if (acceptEncoding === undefined) return uncompressed;
  const available = [...codings, 'identity'];
  const headers = { 'accept-encoding': acceptEncoding };
  const accepted = new Negotiator({ headers }).encodings(available, { preferred: available });
  return {
    coding: codings.find((coding) => coding === accepted[0]) ?? null,
    acceptsIdentity: accepted.length === 0 || accepted.includes('identity'),
  };
}
