import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields of a selection by their names in the answer; those of one name are asked for together. */
type FieldsByName = Map<string, FieldNode[]>;

export interface Selections {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip and @include name. */
  readonly conditions: Record<string, unknown>;
}

/** The fields that are asked of an object of this type, as GraphQL's specification collects them (CollectFields). */
export function collectFields(
  selections: Selections,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): FieldsByName {
  const fields: FieldsByName = new Map();
  const visited = new Set<string>();
  for (const set of sets) collect(set);
  return fields;

  function collect({ selections: nodes }: SelectionSetNode): void {
    for (const node of nodes) {
      if (!isIncluded(node, selections.conditions)) continue;
      if (node.kind === Kind.FIELD) add(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collectIfFits(node);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = selections.fragments.get(node.name.value);
        if (fragment !== undefined) collectIfFits(fragment);
      }
    }
  }

  function add(node: FieldNode): void {
    const name = (node.alias ?? node.name).value;
    const others = fields.get(name);
    if (others === undefined) fields.set(name, [node]);
    else others.push(node);
  }

  function collectIfFits(fragment: InlineFragmentNode | FragmentDefinitionNode): void {
    if (fits(fragment, type, selections.schema)) collect(fragment.selectionSet);
  }
}

function isIncluded(node: SelectionNode, conditions: Record<string, unknown>): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, conditions)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.['if'] !== false;
}

function fits(
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
  schema: GraphQLSchema,
): boolean {
  if (typeCondition === undefined) return true;
  const wanted = typeFromAST(schema, typeCondition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}
