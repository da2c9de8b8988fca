import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentLookups } from '../../observability/counters.ts';
import { CachedDocument, type DocumentOptions, type ExecutableDocument, toExecutable } from './cached-document.ts';

/** Memory of all valid documents. */
const maxValidBytes = 64 * 1024 * 1024;

/** Memory of all documents that are not valid, or not validated yet. */
const maxUnvalidatedBytes = 32 * 1024 * 1024;

/** Longer documents are not cached: one client could otherwise evict those of all others. */
const maxTextLength = 64 * 1024;

/** Memory of a parsed and planned document for each character of its text: see docs/performance.md. */
const bytesPerCharacter = 250;

/**
 * Operation cache keyed by document text, shared by all callers. An entry contains the parsed document with the limits,
 * costs, plans and cache policy of its operations; the least recently used is evicted first.
 *
 * It has two segments. A document enters the first and moves to the second once it is validated to run, so that a flood
 * of invalid documents never evicts a valid one.
 */
export class OperationCache {
  readonly #options: DocumentOptions;
  readonly #unvalidated = new LRUCache<string, CachedDocument>({ maxSize: maxUnvalidatedBytes, sizeCalculation });
  readonly #valid = new LRUCache<string, CachedDocument>({ maxSize: maxValidBytes, sizeCalculation });

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  /** Returns the document of a text; parses it on a cache miss. */
  get(text: string): CachedDocument {
    const cached = this.#peek(text);
    documentLookups.increment(cached === undefined ? 'miss' : 'hit');
    if (cached !== undefined) return cached;
    const document = new CachedDocument(text, this.#options);
    if (text.length <= maxTextLength) this.#unvalidated.set(text, document);
    return document;
  }

  /** Undefined: the document is not cached, or not validated yet. */
  getValid(text: string): ExecutableDocument | undefined {
    return this.#valid.get(text)?.executable;
  }

  /** Validates a cached document before it runs. Null: it is not cached, or not valid. */
  validate(text: string): DocumentNode | null {
    const cached = this.#peek(text);
    if (cached?.isValid !== true) return null;
    if (this.#unvalidated.delete(text)) this.#valid.set(text, cached);
    return cached.document;
  }

  /** Returns the cached plans of a document, or new plans when another parse of the text is executed. */
  executableOf(text: string, document: DocumentNode): ExecutableDocument {
    const cached = this.#peek(text);
    return cached?.document === document ? cached.executable : toExecutable(document, this.#options);
  }

  #peek(text: string): CachedDocument | undefined {
    return this.#valid.get(text) ?? this.#unvalidated.get(text);
  }
}

function sizeCalculation({ document }: CachedDocument, text: string): number {
  return 1000 + text.length * (document === null ? 2 : bytesPerCharacter);
}
