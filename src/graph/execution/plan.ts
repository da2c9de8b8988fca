import {
  OperationTypeNode,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, type Selections } from './collect-fields.ts';
import type { Planner } from './complete.ts';
import { plainLeafOf } from './plain-leaf.ts';
import type { FieldPlan } from './run.ts';
import { fieldWriter } from './write-field.ts';
import { objectWriter, type WriteObject } from './write-object.ts';

/** More than any screen asks for. Fragments in fragments can unfold to millions of fields: those are not worked out. */
const mostFields = 10_000;

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
    if (definition === undefined || count > mostFields) throw new NotPlanned();
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
