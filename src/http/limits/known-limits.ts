import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { KnownCost } from '../../graph/cost/known-cost.ts';
import type { DocumentLimit, DocumentLimits } from '../../graph/limits/document-limits.ts';
import { brokenLimit } from '../../graph/limits/document-shape.ts';
import { doorsOf, type Doors } from '../../graph/limits/doors.ts';
import { scanTokens } from '../../graph/limits/scan-tokens.ts';

/** What was found out about a document, once. */
export interface JudgedDocument {
  /** Null: none. */
  readonly broken: DocumentLimit | null;
  /** Null: it cannot be parsed, or it breaks a limit. */
  readonly document: DocumentNode | null;
  readonly cost: KnownCost | null;
  readonly doors: Doors;
}

/** For all documents together. */
const maxBytes = 32 * 1024 * 1024;
/** Longer documents are looked at each time: one client could otherwise push out those of all others. */
const longestKept = 64 * 1024;
/** What a parsed document takes in memory for a character of its text. */
const bytesPerCharacter = 150;

const noDoors: Doors = { introspection: false, federation: false, logins: 0 };

/** Documents by their text, with what was found out about them. Least recently used goes first. */
export class KnownLimits {
  readonly #schema: GraphQLSchema;
  readonly #limits: DocumentLimits;
  readonly #pageSize: number;
  readonly #byText = new LRUCache<string, JudgedDocument>({
    maxSize: maxBytes,
    sizeCalculation: ({ document }, text) => 1000 + text.length * (document === null ? 2 : bytesPerCharacter),
  });

  constructor(schema: GraphQLSchema, limits: DocumentLimits, pageSize: number) {
    this.#schema = schema;
    this.#limits = limits;
    this.#pageSize = pageSize;
  }

  judge(text: string): JudgedDocument {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const judged = this.#judge(text);
    if (text.length <= longestKept) this.#byText.set(text, judged);
    return judged;
  }

  #judge(text: string): JudgedDocument {
    const scanned = scanTokens(text, this.#limits.tokens);
    const document = scanned === null ? parseOrNull(text) : null;
    const broken = scanned ?? (document && brokenLimit(document, this.#limits));
    if (document === null || broken !== null) return { broken, document: null, cost: null, doors: noDoors };
    const cost = new KnownCost(this.#schema, document, this.#pageSize);
    return { broken, document, cost, doors: doorsOf(document) };
  }
}

/** Null: it is no GraphQL, which Apollo tells better. */
function parseOrNull(text: string): DocumentNode | null {
  try {
    const document = parse(text, { noLocation: true });
    return document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ? document : null;
  } catch {
    return null;
  }
}
