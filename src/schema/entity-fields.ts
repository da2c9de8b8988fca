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

/**
 * Asks the rows of an interface for their type at once. type-graphql wraps each `resolveType` into a promise, which a list
 * of 3,500 private hours pays for 3,500 times; ours give a name, and never later.
 */
export function resolveInterfaces(schema: GraphQLSchema): void {
  for (const { name, resolveType } of getMetadataStorage().interfaceTypes) {
    const type = schema.getType(name);
    if (isInterfaceType(type) && resolveType) type.resolveType = resolveType as GraphQLTypeResolver<unknown, unknown>;
  }
}

/** Types that several answers of Ocean know something of, and the list that knows each of them best. */
const fullerLists: Record<
  string,
  (loaders: CustomerLoaders) => { canonical(oceanId: string): Promise<OceanObject | null> }
> = {
  Box: (loaders) => loaders.boxes,
  Vehicle: (loaders) => loaders.vehicles,
  Driver: (loaders) => loaders.drivers,
  Entity: (loaders) => loaders.entities,
};

/**
 * Gives the plain fields of entities their one rule: what the row at hand knows is given as it is, without a promise;
 * what it does not know (undefined) comes from the fuller list. When Ocean refuses that list, the field is null with
 * an error at its path, and the rest of the entity stands.
 */
export function resolveEntityFields(schema: GraphQLSchema): void {
  for (const [typeName, listOf] of Object.entries(fullerLists)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the graph has no type ${typeName}`);
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined) continue;
      field.resolve = resolveFrom(field.name, listOf);
      readPropertyFirst(field);
    }
  }
}

function resolveFrom(name: string, listOf: (typeof fullerLists)[string]): GraphQLFieldResolver<OceanObject, Context> {
  return (object, _args, { loaders }) => {
    const known = read(object, name);
    if (known !== undefined) return known;
    return listOf(loaders.of(object.customerId))
      .canonical(object.oceanId)
      .then((fuller) => (fuller === null ? null : (read(fuller, name) ?? null)));
  };
}

function read(object: OceanObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}
