import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { linkToType, linkToWritten } from './links.ts';
import { blocks, paragraph, table } from './markdown.ts';

/** Content under a type's heading, except its uses and examples. */
export function typeSection(type: GraphQLNamedType, schema: GraphQLSchema): string {
  return blocks(paragraph(type.description), facts(type, schema), members(type));
}

/** Table of a field's arguments. */
export function argumentsTable(args: readonly GraphQLArgument[]): string {
  return table(
    ['Argument', 'Type', ''],
    args.map((arg) => [`\`${arg.name}\``, withDefault(arg), describe(arg)]),
  );
}

/** Federation directives of a type or field, as text: keys and tags. */
export function marksOf({ astNode }: GraphQLNamedType | GraphQLField<unknown, unknown>): string[] {
  const values = (directive: string): string[] =>
    (astNode?.directives ?? [])
      .filter(({ name }) => name.value === directive)
      .map(({ arguments: [argument] = [] }) =>
        argument?.value.kind === Kind.STRING ? `\`${argument.value.value}\`` : '',
      );
  const [keys, tags] = [values('key'), values('tag')];
  return [
    ...(keys.length > 0 ? [`Federation key: ${keys.join(' or ')}.`] : []),
    ...(tags.length > 0 ? [`Tags: ${tags.join(', ')}.`] : []),
  ];
}

function facts(type: GraphQLNamedType, schema: GraphQLSchema): string {
  const links = (types: readonly GraphQLNamedType[]) => types.map((one) => linkToType(one)).join(', ');
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  return [
    ...(interfaces.length > 0 ? [`Implements ${links(interfaces)}.`] : []),
    ...(possible.length > 0 ? [`One of ${links(possible)}.`] : []),
    ...marksOf(type),
  ].join(' ');
}

function members(type: GraphQLNamedType): string {
  if (isEnumType(type)) {
    return table(
      ['Value', ''],
      type.getValues().map((value) => [`\`${value.name}\``, describe(value)]),
    );
  }
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map((field) => [
      `\`${field.name}\``,
      withDefault(field),
      describe(field),
    ]);
    return table(['Field', 'Type', ''], rows);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const rows = Object.values(type.getFields()).map((field) => [
    `\`${field.name}\``,
    linkToWritten(field.type),
    [describe(field), ...field.args.map(argumentLine), marksOf(field).join(' ')].filter(Boolean).join('\n'),
  ]);
  return table(['Field', 'Type', ''], rows);
}

function argumentLine(arg: GraphQLArgument): string {
  return `\`${arg.name}\` ${withDefault(arg)}: ${describe(arg)}`;
}

function withDefault(input: GraphQLArgument | GraphQLInputField): string {
  const value = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  return value ? `${linkToWritten(input.type)} = \`${print(value)}\`` : linkToWritten(input.type);
}

function describe({
  description,
  deprecationReason,
}: {
  description?: string | null | undefined;
  deprecationReason?: string | null | undefined;
}): string {
  const deprecated = deprecationReason ? `**Deprecated.** ${paragraph(deprecationReason)}` : '';
  return [deprecated, paragraph(description)].filter(Boolean).join(' ');
}
