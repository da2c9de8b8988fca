import {
  type ASTNode,
  type DocumentNode,
  getLocation,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type ExecutorName, PreparedDocument } from '../../executor/prepared-document.ts';
import type { BrokenLimit, DocumentLimits } from '../../graphql/errors.ts';
import type { CostLimits, CostSettings, EstimatedCost } from '../limits/cost/estimate.ts';
import { OperationCosts } from '../limits/cost/operation-costs.ts';
import { brokenByDocument, brokenByOperation, type Excess } from '../limits/document-shape.ts';
import { type Features, featuresOf, noFeatures } from '../limits/features.ts';
import { OperationLabel } from '../../observability/operation-label.ts';
import { scanTokens } from '../limits/nesting.ts';
import { fragmentsOf, partsOf } from '../limits/selection-size.ts';
import { cachePolicy, type PolicyOf } from './cache-policy.ts';
import type { GraphqlRequest } from './graphql-request.ts';

export interface DocumentOptions {
  readonly schema: GraphQLSchema;
  readonly documentLimits: DocumentLimits;
  readonly costSettings: CostSettings;
  /** Maximum number of fields of a result. */
  readonly maxFields: number;
  readonly executor: ExecutorName;
  /** Freshness of a list of Ocean, in milliseconds. */
  readonly freshMillis: number;
}

/** Limits and features of one operation. */
export interface CheckedOperation {
  /** Null: the operation exceeds no limit. */
  readonly broken: BrokenLimit | null;
  readonly features: Features;
  /** Name in logs, metrics and traces. */
  readonly label: OperationLabel;
}

/** Plans and cache policy of a valid document. */
export interface ExecutableDocument {
  readonly prepared: PreparedDocument;
  /** Cache policy of responses without errors. */
  readonly policyOf: PolicyOf;
}

/**
 * A document text, parsed once, and everything derived from it: limits, costs, validity, plans and cache policy. Each is
 * computed at its first use. Nothing here depends on a caller.
 */
export class CachedDocument {
  /** Null: the text is no GraphQL, contains no operation, or is too long to be parsed. */
  readonly document: DocumentNode | null;
  readonly #options: DocumentOptions;
  /** Limit that the document exceeds whichever operation runs. */
  readonly #broken: BrokenLimit | null;
  readonly #costs: OperationCosts | null;
  readonly #operations = new Map<OperationDefinitionNode, CheckedOperation>();
  readonly #text: string;
  #unknown: CheckedOperation | undefined;
  #isValid: boolean | undefined;
  #executable: ExecutableDocument | undefined;

  constructor(text: string, options: DocumentOptions) {
    const { schema, documentLimits, costSettings } = options;
    this.#options = options;
    this.#text = text;
    const tooLong = scanTokens(text, documentLimits.tokens);
    this.document = tooLong === null ? parseOrNull(text) : null;
    this.#broken = tooLong ?? (this.document && located(brokenByDocument(this.document, documentLimits)));
    this.#costs = this.document && new OperationCosts(schema, this.document, costSettings);
  }

  /** Checks the operation that runs. Other operations of the document do not count. */
  check(operationName: unknown): CheckedOperation {
    const operation = this.#costs?.operation(operationName);
    if (operation === undefined || this.document === null) return (this.#unknown ??= this.#withoutOperation());
    const cached = this.#operations.get(operation);
    if (cached !== undefined) return cached;
    const fragments = fragmentsOf(this.document);
    const excess = brokenByOperation(operation, fragments, this.#options.documentLimits);
    const broken = located(excess) ?? this.#broken;
    const label = new OperationLabel(this.#text, operation.operation, operation.name?.value ?? null);
    const checked = { broken, features: featuresOf(partsOf(operation, fragments)), label };
    this.#operations.set(operation, checked);
    return checked;
  }

  #withoutOperation(): CheckedOperation {
    return { broken: this.#broken, features: noFeatures, label: new OperationLabel(this.#text, null, null) };
  }

  /** Null: no operation would run. */
  costOf({ operationName, variables }: GraphqlRequest): EstimatedCost | null {
    return this.#costs?.of(operationName, variables) ?? null;
  }

  /** Location of the node whose cost exceeds its limit. */
  costLocations(limit: keyof CostLimits, { operationName, variables }: GraphqlRequest, limits: CostLimits) {
    return locationsOf(this.#costs?.excess(operationName, variables, limits).get(limit));
  }

  /** Location of a variable's definition. */
  variableLocations(name: string, operationName: unknown) {
    const definitions = this.#costs?.operation(operationName)?.variableDefinitions;
    return locationsOf(definitions?.find(({ variable }) => variable.name.value === name));
  }

  /** Validates the document at the first use. Stops at the first error: Apollo Server reports all errors. */
  get isValid(): boolean {
    const { document } = this;
    this.#isValid ??=
      document !== null && validate(this.#options.schema, document, specifiedRules, { maxErrors: 1 }).length === 0;
    return this.#isValid;
  }

  /** @throws Error when the document is not valid */
  get executable(): ExecutableDocument {
    if (this.document === null || !this.isValid) throw new Error('only a valid document can be executed');
    this.#executable ??= toExecutable(this.document, this.#options);
    return this.#executable;
  }
}

/** @param document valid */
export function toExecutable(
  document: DocumentNode,
  { schema, maxFields, executor, freshMillis }: DocumentOptions,
): ExecutableDocument {
  return {
    prepared: new PreparedDocument(schema, document, maxFields, executor),
    policyOf: cachePolicy(document, schema, freshMillis),
  };
}

function located(excess: Excess | null): BrokenLimit | null {
  if (excess === null) return null;
  const { limit, maximum, value, node } = excess;
  const locations = locationsOf(node);
  return { limit, maximum, value, ...(locations && { locations }) };
}

function locationsOf(node: ASTNode | undefined): BrokenLimit['locations'] {
  if (node?.loc === undefined) return undefined;
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return [{ line, column }];
}

function parseOrNull(text: string): DocumentNode | null {
  try {
    const document = parse(text);
    return document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION) ? document : null;
  } catch {
    return null; // Apollo Server reports the syntax error
  }
}
