import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Values of variables as sent, with defaults. Not coerced: invalid values are rejected later. */
export type SentVariables = Readonly<Record<string, unknown>>;

/** A field of a document and its arguments. */
export class RequestedField {
  readonly #node: FieldNode;
  readonly #variables: SentVariables;

  constructor(node: FieldNode, variables: SentVariables) {
    this.#node = node;
    this.#variables = variables;
  }

  /** Returns the value, not coerced. Undefined: the argument is absent. */
  value(argument: string): unknown {
    const node = this.#argument(argument);
    return node && valueFromASTUntyped(node.value, this.#variables);
  }

  /** Returns a field of an argument that is an object. */
  within(argument: string, field: string): unknown {
    const value = this.value(argument);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  }

  /** Null: absent, or no Int, which is rejected later. */
  int(argument: string): number | null {
    const value = this.value(argument);
    return typeof value === 'number' && (value | 0) === value ? value : null;
  }

  /** Coerces a single value to a list of one, as GraphQL does. */
  list(argument: string): readonly unknown[] {
    return toList(this.value(argument));
  }

  /** Returns the argument as written, for comparison. */
  text(argument: string): string {
    const node = this.#argument(argument);
    return node ? print(node.value) : '';
  }

  #argument(name: string) {
    return this.#node.arguments?.find((argument) => argument.name.value === name);
  }
}

export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export interface RequestedDocument {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: SentVariables;
}

/**
 * Collects the fields that an operation requests of a type, by response name. Unlike graphql-js it never fails, as the
 * document is not validated yet. Conditions that cannot be read count as true.
 */
export function requestedFields(
  { schema, fragments, variables }: RequestedDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(set);
  return fields;

  function collect({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (isSkipped(node.directives, variables)) continue;
      if (node.kind === Kind.FIELD) add((node.alias ?? node.name).value, node);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (fits(node.typeCondition?.name.value)) collect(node.selectionSet);
      } else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment && fits(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  }

  function add(name: string, node: FieldNode): void {
    const others = fields.get(name);
    if (others === undefined) fields.set(name, [node]);
    else others.push(node);
  }

  function fits(name: string | undefined): boolean {
    if (name === undefined || name === type.name) return true;
    const condition = schema.getType(name);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  }
}

function isSkipped(directives: readonly DirectiveNode[] | undefined, variables: SentVariables): boolean {
  return (directives ?? []).some(({ name, arguments: args }) => {
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });
}

/** Returns whether an argument that takes true or false was given. */
export function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}
