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

/** Values of variables as the client sent them, defaults filled in. Not coerced: a wrong one is refused later. */
export type SentVariables = Readonly<Record<string, unknown>>;

/** A field of a document, with its arguments. */
export class RequestedField {
  readonly #node: FieldNode;
  readonly #variables: SentVariables;

  constructor(node: FieldNode, variables: SentVariables) {
    this.#node = node;
    this.#variables = variables;
  }

  /** Undefined: not given. Not coerced. */
  value(argument: string): unknown {
    const given = this.#argument(argument);
    return given && valueFromASTUntyped(given.value, this.#variables);
  }

  /** A field of an argument that is an object. */
  within(argument: string, field: string): unknown {
    const value = this.value(argument);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  }

  /** Null: not given, or no Int, which is refused later. */
  int(argument: string): number | null {
    const value = this.value(argument);
    return typeof value === 'number' && (value | 0) === value ? value : null;
  }

  /** A single value stands for a list of one, as in GraphQL. */
  list(argument: string): readonly unknown[] {
    return toList(this.value(argument));
  }

  /** Tells arguments that are written alike from others. */
  text(argument: string): string {
    const given = this.#argument(argument);
    return given ? print(given.value) : '';
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
 * The fields that an operation asks of a type, by their names in the answer. Other than GraphQL's own, it never fails:
 * the document is not validated yet. What cannot be understood counts as asked for.
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
      if (isLeftOut(node.directives, variables)) continue;
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
    const wanted = schema.getType(name);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }
}

function isLeftOut(directives: readonly DirectiveNode[] | undefined, variables: SentVariables): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });
}
