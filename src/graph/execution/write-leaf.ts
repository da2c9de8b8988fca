import { GraphQLID, GraphQLString, isEnumType, type GraphQLLeafType } from 'graphql';
import { jsonOf, quote } from './json-text.ts';

/** Writes a value that is neither null nor an error; throws when the type cannot hold it. */
export type WriteLeaf = (value: unknown) => string;

/** How values of a scalar or an enum are written: by the type's own serialize, but where it would change nothing. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const serialize: WriteLeaf = (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} cannot write a value`);
    return jsonOf(serialized);
  };
  if (type === GraphQLString || type === GraphQLID) {
    return (value) => (typeof value === 'string' ? quote(value) : serialize(value));
  }
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, quote(name)]));
    return (value) => texts.get(value) ?? serialize(value);
  }
  return serialize;
}
