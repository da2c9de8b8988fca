import type { GraphQLField } from 'graphql';

const propertyFirst = 'propertyFirst';

/**
 * Says of a field that its resolver gives the object's property of the same name, unless that is undefined. Then the
 * resolver is asked only where it is.
 */
export function readPropertyFirst(field: GraphQLField<unknown, unknown>): void {
  field.extensions = { ...field.extensions, [propertyFirst]: true };
}

export function readsPropertyFirst({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return extensions[propertyFirst] === true;
}
