import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** Fields of a selection by response name; the nodes of one name are merged. */
type FieldsByName = Map<string, FieldNode[]>;

export interface Selections {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in @skip and @include. */
  readonly conditions: Record<string, unknown>;
}

/**
 * Collects the fields of an object type (CollectFields in GraphQL's specification).
 *
 * @param parents nodes that select the object
 */
export function collectFields(
  selections: Selections,
  type: GraphQLObjectType,
  parents: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
): FieldsByName {
  const fields: FieldsByName = new Map();
  const visited = new Set<string>();
  for (const { selectionSet } of parents) if (selectionSet) collect(selectionSet);
  return fields;

  function collect({ selections: nodes }: SelectionSetNode): void {
    for (const node of nodes) {
      if (!isIncluded(node, selections.conditions)) continue;
      if (node.kind === Kind.FIELD) add(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collectIfApplicable(node);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = selections.fragments.get(node.name.value);
        if (fragment !== undefined) collectIfApplicable(fragment);
      }
    }
  }

  function add(node: FieldNode): void {
    const name = (node.alias ?? node.name).value;
    const others = fields.get(name);
    if (others === undefined) fields.set(name, [node]);
    else others.push(node);
  }

  function collectIfApplicable(fragment: InlineFragmentNode | FragmentDefinitionNode): void {
    if (applies(fragment, type, selections.schema)) collect(fragment.selectionSet);
  }
}

function isIncluded(node: SelectionNode, conditions: Record<string, unknown>): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, conditions)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.['if'] !== false;
}

function applies(
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
  schema: GraphQLSchema,
): boolean {
  if (typeCondition === undefined) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
