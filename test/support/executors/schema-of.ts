import {
  buildSchema,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql';

// `any`, as with graphql-js: a test knows the sources and arguments of its resolvers.
/* eslint-disable @typescript-eslint/no-explicit-any */
type TypeFunction = (source: any, argsOrContext: any, contextOrInfo: any, infoOrType: any) => unknown;
/* eslint-enable @typescript-eslint/no-explicit-any */

/**
 * Functions of a schema by the name they belong to. `Type.field`: the resolver of the field. An interface or union: its
 * `resolveType`. An object type: its `isTypeOf`. A scalar: its `serialize`, `parseValue` and `parseLiteral`.
 */
export type TypeFunctions = Readonly<Record<string, TypeFunction | ScalarFunctions>>;

type ScalarFunctions = Partial<Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>>;

/** Builds a schema from SDL and the functions of its types. */
export function schemaOf(sdl: string, functions: TypeFunctions = {}): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [name, given] of Object.entries(functions)) {
    const [typeName = '', fieldName] = name.split('.');
    const type = schema.getType(typeName);
    if (fieldName !== undefined && isObjectType(type)) Object.assign(type.getFields()[fieldName]!, { resolve: given });
    else if (isAbstractType(type)) Object.assign(type, { resolveType: given });
    else if (isObjectType(type)) Object.assign(type, { isTypeOf: given });
    else if (isScalarType(type)) Object.assign(type, given);
    else throw new Error(`the schema has no ${name}`);
  }
  return schema;
}
