import type { FastifyRequest } from 'fastify';
import { tenantOf } from '../../identity/caller.ts';
import { FairCache } from '../../snapshot/fair-cache.ts';
import { asRecord, type DocumentSource, type Rejection } from './document-source.ts';
import { sha256 } from './trusted-document-manifest.ts';

export interface PersistedQueriesOptions {
  /** Memory for all documents together, shared equally between tenants. 0: none is kept, and clients are told to send documents whole. */
  maxBytes: number;
  /** Who asks; null: nobody that can be told from others, for whom nothing is kept. */
  identityOf: (request: FastifyRequest) => string | null;
}

/** Longer documents are run and not kept: one client could otherwise push out those of all others. */
const maxKeptBytes = 256 * 1024;

const refusals = {
  /** The message and the status are the protocol's: clients look for them, and then send the document. */
  notFound: { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' },
  notSupported: { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED', message: 'PersistedQueryNotSupported' },
  malformed: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'extensions.persistedQuery must be {"version": 1, "sha256Hash": "<64 hexadecimal digits>"}.',
  },
  otherHash: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'extensions.persistedQuery.sha256Hash is not the SHA-256 of "query".',
  },
} as const satisfies Record<string, Rejection>;

/**
 * Automatic persisted queries, as Apollo Client and urql speak them: a client sends a hash, and the whole document only
 * when asked for it. Documents are kept for each identity apart: a document may hold a name or a number plate, and
 * nobody shall learn by guessing hashes what others ask for.
 */
export function persistedQueries({ maxBytes, identityOf }: PersistedQueriesOptions): DocumentSource {
  const kept =
    maxBytes === 0
      ? null
      : new FairCache<string>({
          maxBytes,
          maxEntryBytes: Math.min(maxBytes, maxKeptBytes),
          sizeOf: (document, key) => 2 * (document.length + key.length),
        });

  return ({ query, persistedQuery }, request) => {
    if (persistedQuery === undefined || persistedQuery === null) return null;
    if (kept === null) return refusals.notSupported;
    const { version, sha256Hash } = asRecord(persistedQuery);
    if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash))
      return refusals.malformed;
    const identity = identityOf(request);
    const key = `${identity}:${sha256Hash}`;
    if (typeof query !== 'string' || query === '') {
      return (identity === null ? undefined : kept.get(tenantOf(identity), key)) ?? refusals.notFound;
    }
    if (sha256(query) !== sha256Hash) return refusals.otherHash;
    if (identity !== null) kept.set(tenantOf(identity), key, query);
    return query;
  };
}
