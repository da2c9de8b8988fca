import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../selection-size.ts';
import { estimateCost, findExcess, type CostLimits, type CostSettings, type EstimatedCost } from './estimate.ts';
import type { SentVariables } from './requested-fields.ts';

/** Arguments whose values change the cost of an operation. The values of all others are compared as written. */
const costlyArguments = new Set([
  'first',
  'last',
  'id',
  'ids',
  'representations',
  'filter',
  'orderBy',
  'kinds',
  'input',
  'if',
  'date',
  'from',
  'to',
]);

/** Maximum number of cached costs of a document, one for each set of variables. */
const maxEntries = 32;
/** The cost of longer values is computed at each request. */
const maxKeyLength = 400;

/** Cached costs of a document's operations, keyed by operation name and the variables that affect the cost. */
export class OperationCosts {
  readonly #schema: GraphQLSchema;
  readonly #settings: CostSettings;
  readonly #operations: readonly OperationDefinitionNode[];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: readonly string[];
  readonly #costs = new Map<string, EstimatedCost>();

  constructor(schema: GraphQLSchema, document: DocumentNode, settings: CostSettings) {
    this.#schema = schema;
    this.#settings = settings;
    this.#operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    this.#fragments = fragmentsOf(document);
    this.#variables = costlyVariables(document);
  }

  /** Null: the operation does not exist, or its name is missing, so that none runs. */
  of(operationName: unknown, variables: Readonly<Record<string, unknown>>): EstimatedCost | null {
    const operation = this.operation(operationName);
    if (operation === undefined) return null;
    const own = valuesOf(operation, variables);
    const values = this.#variables.map((name) => own[name] ?? null);
    const key = `${operation.name?.value ?? ''} ${JSON.stringify(values)}`;
    const cached = this.#costs.get(key);
    if (cached !== undefined) return cached;
    const cost = estimateCost(this.#with(own), operation, this.#settings);
    if (key.length <= maxKeyLength && this.#costs.size < maxEntries) this.#costs.set(key, cost);
    return cost;
  }

  /** Finds the nodes at which costs exceed their limits. */
  excess(operationName: unknown, variables: Readonly<Record<string, unknown>>, limits: CostLimits) {
    const operation = this.operation(operationName);
    if (operation === undefined) return new Map<keyof CostLimits, ASTNode>();
    return findExcess(this.#with(valuesOf(operation, variables)), operation, this.#settings, limits);
  }

  operation(name: unknown): OperationDefinitionNode | undefined {
    if (typeof name === 'string') return this.#operations.find((one) => one.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }

  #with(variables: SentVariables) {
    return { schema: this.#schema, fragments: this.#fragments, variables };
  }
}

/**
 * Values of the operation's variables, defaults included. Only own properties count, as in GraphQL: a variable
 * `$constructor` that was not sent has no value.
 */
function valuesOf({ variableDefinitions }: OperationDefinitionNode, sent: SentVariables): SentVariables {
  const values = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    const name = variable.name.value;
    if (Object.hasOwn(sent, name)) values[name] = sent[name];
    else if (defaultValue) values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
}

function costlyVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (!costlyArguments.has(name.value)) return;
      visit(value, {
        Variable: (variable) => {
          names.add(variable.name.value);
        },
      });
    },
  });
  return [...names];
}
