import {
  type ASTNode,
  type DocumentNode,
  getLocation,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { CostSettings } from './cost/cost-settings.ts';
import type { CostLimits } from './cost/estimate.ts';
import { CostCache } from './cost/cost-cache.ts';
import type { BrokenLimit, DocumentLimits } from '../../graphql/limit-error.ts';
import { brokenByDocument, brokenByOperation, type Excess } from './document-shape.ts';
import { type Features, featuresOf, noFeatures } from './features.ts';
import { fragmentsOf, partsOf } from './selection-size.ts';
import { scanTokens } from './nesting.ts';
import type { GivenOperation } from './read-operation.ts';

/** What was found out about an operation, once. */
export interface CheckedOperation {
  /** Null: none. */
  readonly broken: BrokenLimit | null;
  readonly features: Features;
}

/** A document, judged once; each of its operations is judged when it is first asked to run. */
export class CheckedDocument {
  /** Null: it cannot be parsed, or is too long to be. */
  readonly document: DocumentNode | null;
  readonly #text: string;
  readonly #schema: GraphQLSchema;
  readonly #limits: DocumentLimits;
  readonly #settings: CostSettings;
  /** What it breaks whichever operation runs. */
  readonly #broken: BrokenLimit | null;
  readonly #cost: CostCache | null;
  readonly #operations = new Map<OperationDefinitionNode, CheckedOperation>();

  constructor(text: string, schema: GraphQLSchema, limits: DocumentLimits, settings: CostSettings) {
    this.#text = text;
    this.#schema = schema;
    this.#limits = limits;
    this.#settings = settings;
    const scanned = scanTokens(text, limits.tokens);
    const document = scanned === null ? parseOrNull(text) : null;
    const judge = (parsed: DocumentNode) => brokenByDocument(parsed, limits);
    this.#broken = scanned ?? (document && this.#locate(judge(document), judge));
    this.document = document;
    this.#cost = this.document && new CostCache(schema, this.document, settings);
  }

  /** Judges the operation that runs. What other operations of the document hold does not count. */
  of(operationName: unknown): CheckedOperation {
    const operation = this.#cost?.operation(operationName);
    if (operation === undefined) return { broken: this.#broken, features: noFeatures };
    const known = this.#operations.get(operation);
    if (known !== undefined) return known;
    const judged = this.#judge(operation, operationName);
    this.#operations.set(operation, judged);
    return judged;
  }

  /** Null: nothing runs. */
  costOf({ operationName, variables }: GivenOperation) {
    return this.#cost?.of(operationName, variables) ?? null;
  }

  /** Where a cost exceeds its limit. */
  placeOfCost(limit: keyof CostLimits, { operationName, variables }: GivenOperation, limits: CostLimits) {
    const located = new CostCache(this.#schema, parse(this.#text), this.#settings);
    return locationsOf(located.excess(operationName, variables, limits).get(limit));
  }

  /** Where a variable is defined. */
  placeOfVariable(name: string, operationName: unknown) {
    if (this.#cost === null) return undefined;
    const operation = new CostCache(this.#schema, parse(this.#text), this.#settings).operation(operationName);
    return locationsOf(operation?.variableDefinitions?.find(({ variable }) => variable.name.value === name));
  }

  #judge(operation: OperationDefinitionNode, operationName: unknown): CheckedOperation {
    const document = this.document as DocumentNode;
    const fragments = fragmentsOf(document);
    const excess = brokenByOperation(operation, fragments, this.#limits);
    const broken = this.#locate(excess, (located) => {
      const again = new CostCache(this.#schema, located, this.#settings).operation(operationName);
      return again ? brokenByOperation(again, fragmentsOf(located), this.#limits) : null;
    });
    return { broken: broken ?? this.#broken, features: featuresOf(partsOf(operation, fragments)) };
  }

  /** Documents are kept without locations, which take much memory: one that breaks a limit is parsed again with them. */
  #locate(excess: Excess | null, judge: (located: DocumentNode) => Excess | null): BrokenLimit | null {
    if (excess === null) return null;
    const { limit, maximum, value } = excess;
    const locations = locationsOf(judge(parse(this.#text))?.node);
    return { limit, maximum, value, ...(locations && { locations }) };
  }
}

function locationsOf(node: ASTNode | undefined): BrokenLimit['locations'] {
  if (node?.loc === undefined) return undefined;
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return [{ line, column }];
}

/** Null: it is no GraphQL, which Apollo reports. */
function parseOrNull(text: string): DocumentNode | null {
  try {
    const document = parse(text, { noLocation: true });
    return document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ? document : null;
  } catch {
    return null;
  }
}
