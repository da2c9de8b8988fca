import {
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import { readsProperty } from './compiled-fields.ts';
import type { FieldPlan, IsConstant } from './field-plan.ts';

/** Finds what a document selects. */
interface SelectedFields {
  /** Fields of an object type below the given nodes. */
  of(type: GraphQLObjectType, nodes: FieldNodes): Iterable<SelectedField>;
  possibleTypes(type: GraphQLAbstractType): readonly GraphQLObjectType[];
}

interface SelectedField {
  /** Undefined: the schema is introspected. */
  readonly definition: GraphQLField<unknown, unknown> | undefined;
  readonly nodes: FieldNodes;
}

type FieldNodes = FieldPlan['nodes'];
type IsValue = (value: unknown) => boolean;

/**
 * Creates the check of a type's values for one selection. A value is constant if it and all objects that the selection
 * reads in it are frozen, and every selected field is a property: no resolver, no arguments, no context. Freezing an
 * object is its opt-in, so a new mutable type is never taken for a constant one.
 *
 * Getters count as properties: a mapping that freezes an object promises that its getters depend on the object alone.
 *
 * @returns null: no value is constant
 */
export function constantCheck(type: GraphQLOutputType, nodes: FieldNodes, selected: SelectedFields): IsConstant | null {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return listCheck(nullable.ofType, nodes, selected);
  if (isObjectType(nullable)) return objectCheck(nullable, nodes, selected);
  return isAbstractType(nullable) ? abstractCheck(nullable, nodes, selected) : null;
}

function listCheck(itemType: GraphQLOutputType, nodes: FieldNodes, selected: SelectedFields): IsConstant | null {
  const isItem = valueCheck(itemType, nodes, selected);
  return isItem && ((list) => Array.isArray(list) && Object.isFrozen(list) && list.every(isItem));
}

function objectCheck(type: GraphQLObjectType, nodes: FieldNodes, selected: SelectedFields): IsConstant | null {
  if (type.isTypeOf) return null;
  const properties: [name: string, isValue: IsValue][] = [];
  for (const { definition, nodes: own } of selected.of(type, nodes)) {
    if (definition === TypeNameMetaFieldDef) continue;
    if (definition === undefined) return null;
    const isValue = readsProperty(definition) ? valueCheck(definition.type, own, selected) : null;
    if (isValue === null) return null;
    // Undefined means that the resolver must be called.
    const isKnown =
      definition.resolve === undefined ? isValue : (value: unknown) => value !== undefined && isValue(value);
    properties.push([definition.name, isKnown]);
  }
  return (object) =>
    Object.isFrozen(object) &&
    properties.every(([name, isValue]) => isValue((object as Readonly<Record<string, unknown>>)[name]));
}

function abstractCheck(type: GraphQLAbstractType, nodes: FieldNodes, selected: SelectedFields): IsConstant | null {
  const { resolveType, extensions } = type;
  if (!resolveType || extensions[byValue] !== true) return null;
  const typeNameOf = resolveType as (value: object) => unknown;
  const checks = new Map<unknown, IsConstant | null>(
    selected.possibleTypes(type).map((possible) => [possible.name, objectCheck(possible, nodes, selected)]),
  );
  if ([...checks.values()].every((check) => check === null)) return null;
  return (object) => checks.get(typeNameOf(object))?.(object) ?? false;
}

const byValue = 'typeByValue';

/** Marks an interface or a union whose `resolveType` depends on the value alone. */
export function resolveTypeByValue(type: GraphQLAbstractType): void {
  type.extensions = { ...type.extensions, [byValue]: true };
}

/** Also accepts null and undefined, which are written as null, and leaves. A Date counts as a value. */
function valueCheck(type: GraphQLOutputType, nodes: FieldNodes, selected: SelectedFields): IsValue | null {
  if (isLeafType(getNullableType(type))) return isPlainLeaf;
  const isConstant = constantCheck(type, nodes, selected);
  return (
    isConstant && ((value) => value === null || value === undefined || (typeof value === 'object' && isConstant(value)))
  );
}

function isPlainLeaf(value: unknown): boolean {
  return value === null || value instanceof Date || (typeof value !== 'object' && typeof value !== 'function');
}
