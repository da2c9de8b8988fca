import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, type Selections } from './collect-fields.ts';
import { plainLeafOf } from './compiled-fields.ts';
import { constantCheck } from './constant-values.ts';
import type { FieldPlan, Planner, WriteObject } from './field-plan.ts';
import { fieldWriter } from './write-field.ts';
import { objectWriter } from './write-object.ts';

/** More than any screen requests. Nested fragments can expand to millions of fields, which would exhaust memory. */
const maxFields = 10_000;

/**
 * Plans everything about an operation that depends on the document alone: the fields of each type, their response names,
 * and their writers.
 *
 * @returns null: graphql-js executes it. It is a mutation, selects the schema, or has more than 10,000 fields.
 */
export function planOperation(operation: OperationDefinitionNode, selections: Selections): WriteObject | null {
  const { schema } = selections;
  const rootType = schema.getRootType(operation.operation);
  if (operation.operation === OperationTypeNode.MUTATION || !rootType) return null;
  let count = 0;

  const planner: Planner = {
    schema,
    objectWriter: (type, { nodes }) => writerOf(type, nodes),
    constantCheck: (type, { nodes }) =>
      constantCheck(type, nodes, {
        of: (parent, parents) =>
          [...collectFields(selections, parent, parents).values()].map((own) => ({
            definition: definitionOf(parent, own),
            nodes: own,
          })),
        possibleTypes: (abstract) => schema.getPossibleTypes(abstract),
      }),
  };

  function writerOf(type: GraphQLObjectType, nodes: readonly (FieldNode | OperationDefinitionNode)[]): WriteObject {
    const fields = collectFields(selections, type, nodes);
    const named = [...fields].map(([key, own]) => ({ key, ...planField(type, key, own) }));
    return objectWriter(named, nodes);
  }

  function planField(parentType: GraphQLObjectType, key: string, nodes: FieldNode[]) {
    const definition = definitionOf(parentType, nodes);
    count += 1;
    if (definition === undefined || count > maxFields) throw new NotPlanned();
    const field: FieldPlan = { key, definition, parentType, nodes, index: count };
    return { write: fieldWriter(field, planner), plain: plainLeafOf(field) };
  }

  try {
    return writerOf(rootType, [operation]);
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof GraphQLError) return null; // a condition has no value
    throw error;
  }
}

class NotPlanned extends Error {}

/** Undefined: the field introspects the schema. */
function definitionOf(type: GraphQLObjectType, [node]: readonly FieldNode[]): FieldPlan['definition'] | undefined {
  const name = node?.name.value ?? '';
  return name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
}
