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
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Planner } from './write-value.ts';
import { plainLeafOf } from './plain-fields.ts';
import type { FieldPlan } from './execution.ts';
import { fieldWriter } from './write-field.ts';
import { objectWriter, type WriteObject } from './write-object.ts';

/** More than any screen asks for. Fragments in fragments can unfold to millions of fields: those are not worked out. */
const maxFields = 10_000;

/**
 * Works out all of an operation that depends on the document alone: which fields are asked of which type, what each is
 * called in the answer, and how its values are written.
 *
 * @returns null: it is left to graphql-js. It changes something, asks for the schema, or is huge.
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
    if (error instanceof NotPlanned) return null;
    throw error;
  }
}

class NotPlanned extends Error {}

/** The fields of a selection by their names in the answer; those of one name are asked for together. */
type FieldsByName = Map<string, FieldNode[]>;

export interface Selections {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip and @include name. */
  readonly conditions: Record<string, unknown>;
}

/** The fields that are asked of an object of this type, as GraphQL's specification collects them (CollectFields). */
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
