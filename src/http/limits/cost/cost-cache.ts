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
import type { CostSettings } from './cost-settings.ts';
import { estimateCost, findExcess, type CostLimits, type EstimatedCost } from './estimate.ts';
import type { GivenVariables } from './requested-fields.ts';

/** Arguments that change what an operation costs: the others are compared as they are written. */
const costly = new Set(['first', 'last', 'id', 'ids', 'representations', 'filter', 'kinds', 'input', 'if']);

/** As many costs of one operation as are remembered, by its variables. */
const maxKept = 32;
/** Longer values are not remembered: their costs are worked out each time. */
const maxKey = 400;

/** The costs of a document's operations, each worked out once for the variables that matter. */
export class CostCache {
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
    this.#variables = variablesOfCost(document);
  }

  /** Null: no such operation, or which one is meant is not said; none will run. */
  of(operationName: unknown, variables: Readonly<Record<string, unknown>>): EstimatedCost | null {
    const operation = this.operation(operationName);
    if (operation === undefined) return null;
    const given = givenTo(operation, variables);
    const values = this.#variables.map((name) => given[name] ?? null);
    const key = `${operation.name?.value ?? ''} ${JSON.stringify(values)}`;
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const cost = estimateCost(this.#asked(given), operation, this.#settings);
    if (key.length <= maxKey && this.#costs.size < maxKept) this.#costs.set(key, cost);
    return cost;
  }

  /** The nodes at which costs exceed their limits. */
  excess(operationName: unknown, variables: Readonly<Record<string, unknown>>, limits: CostLimits) {
    const operation = this.operation(operationName);
    if (operation === undefined) return new Map<keyof CostLimits, ASTNode>();
    return findExcess(this.#asked(givenTo(operation, variables)), operation, this.#settings, limits);
  }

  #asked(variables: GivenVariables) {
    return { schema: this.#schema, fragments: this.#fragments, variables };
  }

  operation(name: unknown): OperationDefinitionNode | undefined {
    if (typeof name === 'string') return this.#operations.find((one) => one.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }
}

/** How many values the longest list in a value has, however deep it is. */
export function maxList(value: unknown): number {
  let longest = 0;
  const open = [value];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item !== 'object' || item === null) continue;
    if (Array.isArray(item)) longest = Math.max(longest, item.length);
    for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return longest;
}

/**
 * The values that the operation's variables have, defaults included. Only own properties count, as in GraphQL: a
 * variable `$constructor` that was not sent has no value.
 */
function givenTo({ variableDefinitions }: OperationDefinitionNode, sent: GivenVariables): GivenVariables {
  const given = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    const name = variable.name.value;
    if (Object.hasOwn(sent, name)) given[name] = sent[name];
    else if (defaultValue) given[name] = valueFromASTUntyped(defaultValue);
  }
  return given;
}

function variablesOfCost(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (!costly.has(name.value)) return;
      visit(value, {
        Variable: (variable) => {
          names.add(variable.name.value);
        },
      });
    },
  });
  return [...names];
}
