import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PreparedDocument } from '../../executor/prepared-document.ts';
import { cachePolicy, type PolicyOf } from './cache-policy.ts';

/** For all documents together. */
const maxBytes = 64 * 1024 * 1024;

/** Longer documents are run and not kept: one client could otherwise push out those of all others. */
const maxKept = 64 * 1024;

/** What a document takes in memory for a character of its text, parsed and planned: see docs/performance.md. */
const bytesPerCharacter = 250;

interface KnownDocument {
  readonly prepared: PreparedDocument;
  /** For answers without errors. */
  readonly hintOf: PolicyOf;
}

/** Documents that were parsed and found valid, by their text, ready to run. Least recently used goes first. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #byText = new LRUCache<string, KnownDocument>({
    maxSize: maxBytes,
    sizeCalculation: (_document, text) => 1000 + text.length * bytesPerCharacter,
  });

  readonly #freshMillis: number;
  readonly #maxFields: number;

  /**
   * @param freshMillis how long a list of Ocean is fresh, in milliseconds
   * @param maxFields fields that a result may have
   */
  constructor(schema: GraphQLSchema, freshMillis: number, maxFields: number) {
    this.#schema = schema;
    this.#maxFields = maxFields;
    this.#freshMillis = freshMillis;
  }

  /** The document with this text; undefined: it has not been seen lately, and nobody knows whether it is valid. */
  get(text: string): KnownDocument | undefined {
    return this.#byText.get(text);
  }

  /** @param document what the text was parsed to, and found valid */
  learn(text: string, document: DocumentNode): KnownDocument {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const learnt = {
      prepared: new PreparedDocument(this.#schema, document, this.#maxFields),
      hintOf: cachePolicy(document, this.#schema, this.#freshMillis),
    };
    if (text.length <= maxKept) this.#byText.set(text, learnt);
    return learnt;
  }
}
