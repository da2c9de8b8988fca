import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CostSettings } from './cost/cost-settings.ts';
import type { DocumentLimits } from '../../graphql/limit-error.ts';
import { CheckedDocument } from './judged-document.ts';

/** For all documents together. */
const maxBytes = 32 * 1024 * 1024;
/** Longer documents are judged each time: one client could otherwise push out those of all others. */
const maxKeptLength = 64 * 1024;
/** What a parsed document takes in memory for a character of its text. */
const bytesPerCharacter = 150;

/** Documents by their text, with what was found out about them. Least recently used goes first. */
export class LimitsCache {
  readonly #schema: GraphQLSchema;
  readonly #limits: DocumentLimits;
  readonly #settings: CostSettings;
  readonly #byText = new LRUCache<string, CheckedDocument>({
    maxSize: maxBytes,
    sizeCalculation: ({ document }, text) => 1000 + text.length * (document === null ? 2 : bytesPerCharacter),
  });

  constructor(schema: GraphQLSchema, limits: DocumentLimits, settings: CostSettings) {
    this.#schema = schema;
    this.#limits = limits;
    this.#settings = settings;
  }

  judge(text: string): CheckedDocument {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const judged = new CheckedDocument(text, this.#schema, this.#limits, this.#settings);
    if (text.length <= maxKeptLength) this.#byText.set(text, judged);
    return judged;
  }
}
