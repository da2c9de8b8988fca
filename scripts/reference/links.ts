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

/** Page that documents a type. */
export function pageOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enums.md';
  if (isInputObjectType(type)) return 'inputs.md';
  if (isInterfaceType(type)) return 'interfaces.md';
  if (isScalarType(type)) return 'scalars.md';
  return isUnionType(type) ? 'unions.md' : 'objects.md';
}

/** Pages whose headings are the fields of a root type. */
const rootPages: Record<string, string> = {
  Query: 'queries.md',
  Mutation: 'mutations.md',
  Subscription: 'subscriptions.md',
};

export function linkToType(type: GraphQLNamedType, label = type.name): string {
  const root = rootPages[type.name];
  return `[${label}](${root ?? `${pageOf(type)}#${anchorOf(type.name)}`})`;
}

/** A type as written, such as `[Box!]!`, linked to its definition unless built into GraphQL. */
export function linkToWritten(type: GraphQLType): string {
  const [named, written] = [getNamedType(type), `\`${String(type)}\``];
  return isSpecifiedScalarType(named) ? written : linkToType(named, written);
}

/** A link to a field: root fields have a heading, others a row in their type's table. */
export function linkToField(owner: GraphQLNamedType, field: string): string {
  const root = rootPages[owner.name];
  return root === undefined
    ? linkToType(owner, `${owner.name}.${field}`)
    : `[${owner.name}.${field}](${root}#${anchorOf(field)})`;
}
