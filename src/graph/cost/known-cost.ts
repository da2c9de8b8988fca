import {
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../limits/document-shape.ts';
import { estimateCost, type Cost } from './estimate.ts';
import type { GivenVariables } from './asked-field.ts';

/** Arguments that change what an operation costs: the others are compared as they are written. */
const costly = new Set(['first', 'last', 'ids', 'representations', 'filter', 'kinds', 'input', 'if']);

/** As many costs of one operation as are remembered, by its variables. */
const mostKept = 32;
/** Longer values are not remembered: their costs are worked out each time. */
const longestKey = 400;

/** The costs of a document's operations, each worked out once for the variables that matter. */
export class KnownCost {
  readonly #schema: GraphQLSchema;
  readonly #pageSize: number;
  readonly #operations: readonly OperationDefinitionNode[];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: readonly string[];
  readonly #costs = new Map<string, Cost>();

  constructor(schema: GraphQLSchema, document: DocumentNode, pageSize: number) {
    this.#schema = schema;
    this.#pageSize = pageSize;
    this.#operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    this.#fragments = fragmentsOf(document);
    this.#variables = variablesOfCost(document);
  }

  /** Null: no such operation, or which one is meant is not said; none will run. */
  of(operationName: unknown, variables: Readonly<Record<string, unknown>>): Cost | null {
    const operation = this.operation(operationName);
    if (operation === undefined) return null;
    const given = withDefaults(operation, variables);
    const values = this.#variables.map((name) => given[name] ?? null);
    const key = `${operation.name?.value ?? ''} ${JSON.stringify(values)}`;
    const known = this.#costs.get(key);
    if (known !== undefined) return known;
    const asked = { schema: this.#schema, fragments: this.#fragments, variables: given };
    const cost = estimateCost(asked, operation, { pageSize: this.#pageSize });
    if (key.length <= longestKey && this.#costs.size < mostKept) this.#costs.set(key, cost);
    return cost;
  }

  operation(name: unknown): OperationDefinitionNode | undefined {
    if (typeof name === 'string') return this.#operations.find((one) => one.name?.value === name);
    return this.#operations.length === 1 ? this.#operations[0] : undefined;
  }
}

/** How many values the longest list in the variables has, however deep it is. */
export function longestList(variables: Readonly<Record<string, unknown>>): number {
  let longest = 0;
  const open: unknown[] = [variables];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) open.push(item);
  }
  return longest;
}

function withDefaults({ variableDefinitions }: OperationDefinitionNode, given: GivenVariables): GivenVariables {
  const missing = (variableDefinitions ?? []).filter(({ variable }) => given[variable.name.value] === undefined);
  if (missing.length === 0) return given;
  const entries = missing.map(({ variable, defaultValue }): [string, unknown] => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  return { ...given, ...Object.fromEntries(entries) };
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
