import {
  isAbstractType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { GivenVariables } from './asked-field.ts';

export interface AskedDocument {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: GivenVariables;
}

/**
 * The fields that an operation asks of a type, by their names in the answer. Other than GraphQL's own, it never fails:
 * the document is not validated yet. What cannot be understood counts as asked for.
 */
export function askedFields(
  { schema, fragments, variables }: AskedDocument,
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

function isLeftOut(directives: readonly DirectiveNode[] | undefined, variables: GivenVariables): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });
}
