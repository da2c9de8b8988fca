import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql';
import { plainLeafOf } from './compiled-fields.ts';
import type { FieldPlan, Planner, WriteObject } from './field-plan.ts';
import { fieldWriter } from './write-field.ts';
import { objectWriter } from './write-object.ts';

/** More than any screen requests. Nested fragments can expand to millions of fields, which would exhaust memory. */
const maxFields = 10_000;

/**
 * Plans everything about an operation that depends on the document alone: the fields of each type, their response names,
 * and their writers.
 *
 * @returns null: graphql-js executes it. It is no query, selects the schema, or has more than 10,000 fields.
 */
export function planOperation(operation: OperationDefinitionNode, selections: Selections): WriteObject | null {
  const { schema } = selections;
  const queryType = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !queryType) return null;
  let count = 0;

  const planner: Planner = {
    schema,
    objectWriter: (type, { nodes }) => writerOf(type, nodes),
  };

  function writerOf(type: GraphQLObjectType, nodes: readonly (FieldNode | OperationDefinitionNode)[]): WriteObject {
    const fields = collectFields(
      selections,
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    const named = [...fields].map(([key, own]) => ({ key, ...planField(type, key, own) }));
    return objectWriter(named, nodes);
  }

  function planField(parentType: GraphQLObjectType, key: string, nodes: FieldNode[]) {
    const name = nodes[0]?.name.value ?? '';
    const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name];
    count += 1;
    if (definition === undefined || count > maxFields) throw new NotPlanned();
    const field: FieldPlan = { key, definition, parentType, nodes, index: count };
    return { write: fieldWriter(field, planner), plain: plainLeafOf(field) };
  }

  try {
    return writerOf(queryType, [operation]);
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof GraphQLError) return null; // a condition has no value
    throw error;
  }
}

class NotPlanned extends Error {}

/** Fields of a selection by response name; the nodes of one name are merged. */
type FieldsByName = Map<string, FieldNode[]>;

export interface Selections {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in @skip and @include. */
  readonly conditions: Record<string, unknown>;
}

/** Collects the fields of an object type (CollectFields in GraphQL's specification). */
function collectFields(
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
