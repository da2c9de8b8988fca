import { FairCache } from '../../snapshot/fair-cache.ts';
import { asRecord } from '../../json.ts';
import { chain } from '../../snapshot/maybe-promise.ts';
import { type DocumentRejection, type DocumentSource } from './document-source.ts';
import { waitingFor } from '../request-wait.ts';
import type { SharedDocuments } from './shared-documents.ts';
import { sha256 } from './trusted-document-manifest.ts';

/** Longer documents are run and not stored: one client could otherwise evict those of all others. */
const maxEntryBytes = 256 * 1024;

const rejections = {
  /** The protocol fixes message and status: clients look for them, and then send the document. */
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
} as const satisfies Record<string, DocumentRejection>;

/**
 * Automatic persisted queries, in the protocol of Apollo Client and urql: a client sends a hash, and the full document
 * only on request. Documents are stored per caller: they may contain a name or a number plate, and guessing hashes must
 * not reveal what other callers run. Callers without a usable credential store nothing.
 *
 * @param maxBytes memory for all documents, shared equally between tenants. 0: none is stored, and clients must
 * send full documents
 * @param shared documents of the other instances; null: there are none
 */
export function persistedQueries(maxBytes: number, shared: SharedDocuments | null): DocumentSource {
  const stored =
    maxBytes === 0
      ? null
      : new FairCache<string>({
          maxBytes,
          maxEntryBytes: Math.min(maxBytes, maxEntryBytes),
          sizeOf: (document, key) => 2 * (document.length + key.length),
        });

  return ({ query, persistedQuery }, request) => {
    const { caller } = request;
    if (persistedQuery === undefined || persistedQuery === null) return null;
    if (stored === null) return rejections.notSupported;
    const { version, sha256Hash } = asRecord(persistedQuery);
    if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash))
      return rejections.malformed;
    const owner = caller && {
      caller: caller.key,
      tenant: caller.tenant,
      key: `${caller.key}:${sha256Hash}`,
    };
    if (typeof query !== 'string' || query === '') {
      if (owner === null) return rejections.notFound;
      const document = stored.get(owner.tenant, owner.key);
      if (document !== undefined || shared === null) return document ?? rejections.notFound;
      return chain(
        waitingFor(request, () => shared.get(owner.caller, sha256Hash)),
        (found) => {
          if (found !== null) stored.set(owner.tenant, owner.key, found);
          return found ?? rejections.notFound;
        },
      );
    }
    if (sha256(query) !== sha256Hash) return rejections.otherHash;
    if (owner === null) return query;
    const isKnown = stored.get(owner.tenant, owner.key) === query;
    const isStored = isKnown || stored.set(owner.tenant, owner.key, query);
    // Awaited, so that the next request finds it at any instance.
    if (shared === null || isKnown || !isStored) return query;
    return waitingFor(request, () => shared.set(owner.caller, sha256Hash, query)).then(() => query);
  };
}
