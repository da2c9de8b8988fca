import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLOutputType,
} from 'graphql';
import { readsPropertyFirst } from './property-first.ts';
import type { FieldPlan } from './run.ts';

/** A field that is a property of the object, of a scalar whose plain values are written as they are. */
export interface PlainLeaf {
  readonly property: string;
  readonly scalar: PlainScalar;
  /** Whether null stands in the answer as it is. */
  readonly isNullable: boolean;
  /** Whether undefined means null; otherwise a resolver is to be asked. */
  readonly isWhole: boolean;
}

export type PlainScalar = 'text' | 'int' | 'float' | 'boolean';

const plainScalars = new Map<GraphQLOutputType, PlainScalar>([
  [GraphQLString, 'text'],
  [GraphQLID, 'text'],
  [GraphQLInt, 'int'],
  [GraphQLFloat, 'float'],
  [GraphQLBoolean, 'boolean'],
]);

/** Null: the field has a resolver that must be asked, or a type of its own. */
export function plainLeafOf({ definition }: FieldPlan): PlainLeaf | null {
  const { name, type, resolve } = definition;
  const scalar = plainScalars.get(getNullableType(type));
  if (scalar === undefined || (resolve !== undefined && !readsPropertyFirst(definition))) return null;
  return { property: name, scalar, isNullable: getNullableType(type) === type, isWhole: resolve === undefined };
}
