import type { DocumentLimit } from './document-limits.ts';

/** Every limit that a request can break, as `extensions.limit` names it. */
export type LimitName =
  DocumentLimit | 'bodyBytes' | 'nesting' | 'pageSize' | 'representations' | 'fields' | 'upstreamCalls';
