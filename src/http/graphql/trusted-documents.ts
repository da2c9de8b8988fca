import { asRecord } from '../../json.ts';
import { type DocumentSource, type DocumentRejection } from './document-source.ts';
import type { Manifest } from './trusted-document-manifest.ts';

/** Uses the codes of Apollo Router, which clients and dashboards know. */
const rejections = {
  idRequired: {
    status: 400,
    code: 'PERSISTED_QUERY_ID_REQUIRED',
    message:
      'Only trusted documents run here: send the id of one, in extensions.persistedQuery.sha256Hash, documentId, doc_id or id.',
  },
  idAndText: {
    status: 400,
    code: 'CANNOT_SEND_PQ_ID_AND_BODY',
    message: 'Only trusted documents run here: send the id alone, without "query".',
  },
  severalIds: { status: 400, code: 'BAD_REQUEST', message: 'Several ids of documents were sent: send one, as text.' },
  unknownId: {
    status: 400,
    code: 'PERSISTED_QUERY_NOT_IN_LIST',
    message:
      'No trusted document has this id. Publish the manifest that the client was built with, and restart the server with it.',
  },
} as const satisfies Record<string, DocumentRejection>;

/** Runs only the documents of the manifest; introspection is no exception. */
export function onlyTrusted(manifest: Manifest): DocumentSource {
  return ({ query, persistedQuery, ids }) => {
    const hash = asRecord(persistedQuery)['sha256Hash'];
    const all = new Set(hash === undefined ? ids : [hash, ...ids]);
    const [id] = all;
    if (all.size === 0) return rejections.idRequired;
    if (all.size > 1 || typeof id !== 'string') return rejections.severalIds;
    if (query !== undefined && query !== null && query !== '') return rejections.idAndText;
    // The GraphQL-over-HTTP appendix puts the kind of hash before it.
    return manifest.get(id) ?? manifest.get(id.replace(/^sha256:/, '')) ?? rejections.unknownId;
  };
}
