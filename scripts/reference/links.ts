import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import { anchorOf } from './markdown.ts';

/** The page that a type stands on. */
export function pageOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enums.md';
  if (isInputObjectType(type)) return 'inputs.md';
  if (isInterfaceType(type)) return 'interfaces.md';
  if (isScalarType(type)) return 'scalars.md';
  return isUnionType(type) ? 'unions.md' : 'objects.md';
}

/** The pages whose headings are the fields of a root type. */
const rootPages: Record<string, string> = { Query: 'queries.md', Mutation: 'mutations.md' };

export function linkToType(type: GraphQLNamedType, label = type.name): string {
  const root = rootPages[type.name];
  return `[${label}](${root ?? `${pageOf(type)}#${anchorOf(type.name)}`})`;
}

/** A type as it is written, such as `[Box!]!`, linked to what it is made of unless that is GraphQL's own. */
export function linkToWritten(type: GraphQLType): string {
  const [named, written] = [getNamedType(type), `\`${String(type)}\``];
  return isSpecifiedScalarType(named) ? written : linkToType(named, written);
}

/** A field: of a root type it has a heading of its own, of others it stands in its type's table. */
export function linkToField(owner: GraphQLNamedType, field: string): string {
  const root = rootPages[owner.name];
  return root === undefined
    ? linkToType(owner, `${owner.name}.${field}`)
    : `[${owner.name}.${field}](${root}#${anchorOf(field)})`;
}
