import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../context.ts';
import type { CustomerLoaders } from '../domain/loaders.ts';
import type { OceanObject } from '../domain/node/ocean-object.ts';
import { readPropertyFirst } from '../executor/compiled-fields.ts';
import { resolveTypeByValue } from '../executor/constant-values.ts';
import { chain, type MaybePromise } from '../snapshot/maybe-promise.ts';

/**
 * Resolves the types of interfaces synchronously. type-graphql wraps each `resolveType` in a promise, which costs one
 * promise per row in a list of 3,500 privacy schedules.
 */
export function resolveInterfaces(schema: GraphQLSchema): void {
  for (const { name, resolveType } of getMetadataStorage().interfaceTypes) {
    const type = schema.getType(name);
    if (!isInterfaceType(type) || !resolveType) continue;
    type.resolveType = resolveType as GraphQLTypeResolver<unknown, unknown>;
    resolveTypeByValue(type); // from the row's own type name
  }
}

/** Types that several upstream responses describe in part, with the list that describes each in full. */
const fullLists: Record<
  string,
  (loaders: CustomerLoaders) => { canonical(oceanId: string): MaybePromise<OceanObject | null> }
> = {
  Box: (loaders) => loaders.boxes,
  Vehicle: (loaders) => loaders.vehicles,
  Driver: (loaders) => loaders.drivers,
  Entity: (loaders) => loaders.entities,
};

/**
 * Sets the resolver of the plain fields of entities: a value of the row at hand is returned without a promise; an unknown
 * one (undefined) comes from the full list. If Ocean rejects that list, only the field is null, with an error.
 */
export function resolveEntityFields(schema: GraphQLSchema): void {
  for (const [typeName, listOf] of Object.entries(fullLists)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the graph has no type ${typeName}`);
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined) continue;
      field.resolve = resolveFrom(field.name, listOf);
      readPropertyFirst(field);
    }
  }
}

function resolveFrom(name: string, listOf: (typeof fullLists)[string]): GraphQLFieldResolver<OceanObject, Context> {
  return (object, _args, { loaders }) => {
    const known = read(object, name);
    if (known !== undefined) return known;
    const found = listOf(loaders.of(object.customerId)).canonical(object.oceanId);
    return chain(found, (full) => (full === null ? null : (read(full, name) ?? null)));
  };
}

function read(object: OceanObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}
