import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

const header = `// Generated from schema/schema.graphql by \`npm run codegen\`. Do not edit.
import type { OpenEnum } from './open-enum.ts';
import type { DateTime, LocalDate, LocalEndTime, LocalTime } from './scalars.ts';
`;

/** TypeScript types of the scalars in inputs. */
const scalars: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Boolean: 'boolean',
  Int: 'number',
  Float: 'number',
  DateTime: 'DateTime',
  LocalDate: 'LocalDate',
  LocalTime: 'LocalTime',
  LocalEndTime: 'LocalEndTime',
};

/**
 * Codegen plugin that writes a type for every enum and input of the graph.
 *
 * An enum is open where the server returns it, closed where the server takes it, and has its known values as a list. An
 * enum used both ways gets a closed type for inputs, `…Input`, because the server rejects unknown values.
 */
export function plugin(schema: GraphQLSchema): string {
  const { taken, given } = usedEnums(schema);
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((one, other) => one.name.localeCompare(other.name));
  return [
    header,
    ...types.filter(isEnumType).map((type) => enumDeclaration(type, taken.has(type.name), given.has(type.name))),
    ...types.filter(isInputObjectType).map((type) => inputDeclaration(type, given)),
  ].join('\n');
}

function enumDeclaration(type: GraphQLEnumType, isTaken: boolean, isOpen: boolean): string {
  const values = `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}Values`;
  const words = type.getValues();
  const known = isOpen ? words.filter(({ name }) => name !== 'UNKNOWN') : words;
  const unknown = known.length < words.length ? " | 'UNKNOWN'" : '';
  const member = `(typeof ${values})[number]`;
  const list = known.length === 0 ? '[] as const' : `[\n${known.map(item).join('')}] as const`;
  const definition = isOpen ? `OpenEnum<${member}${unknown}>` : member;
  return `/** The known values of ${type.name}${unknown && ', without UNKNOWN'}. */
export const ${values} = ${list};
${comment(type.description)}export type ${type.name} = ${definition};
${isTaken && isOpen ? `/** The values of ${type.name} that inputs take. */\nexport type ${type.name}Input = ${member}${unknown};\n` : ''}`;
}

function item({ name, description, deprecationReason }: GraphQLEnumValue): string {
  const text = [description, deprecationReason && `@deprecated ${deprecationReason}`].filter(Boolean).join(' ');
  return `${comment(text, '  ')}  '${name}',\n`;
}

function inputDeclaration(type: GraphQLInputObjectType, given: ReadonlySet<string>): string {
  const fields = Object.values(type.getFields())
    .map((field) => inputField(field, given))
    .join('');
  return `${comment(type.description)}export interface ${type.name} {\n${fields}}\n`;
}

function inputField({ name, description, type, defaultValue }: GraphQLInputField, given: ReadonlySet<string>): string {
  const isRequired = isNonNullType(type) && defaultValue === undefined;
  const suffix = isRequired ? '' : ' | undefined';
  return `${comment(description, '  ')}  ${name}${isRequired ? '' : '?'}: ${inputType(type, given)}${suffix};\n`;
}

function inputType(type: GraphQLInputType, given: ReadonlySet<string>): string {
  if (!isNonNullType(type)) return `${nonNullType(type, given)} | null`;
  return nonNullType(type.ofType, given);
}

function nonNullType(type: GraphQLInputType, given: ReadonlySet<string>): string {
  if (isListType(type)) return `readonly (${inputType(type.ofType, given)})[]`;
  const { name } = getNamedType(type);
  if (isEnumType(type) && given.has(name)) return `${name}Input`;
  if (isEnumType(type) || isInputObjectType(type)) return name;
  const scalar = scalars[name];
  if (scalar === undefined) throw new Error(`add the TypeScript type of ${name} to schema-types-plugin.ts`);
  return scalar;
}

function comment(text: string | null | undefined, indent = ''): string {
  return text ? `${indent}/** ${text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';
}

/** Enums used by arguments and inputs, and enums returned by fields. */
function usedEnums(schema: GraphQLSchema) {
  const taken = new Set<string>();
  const given = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) taken.add(getNamedType(field.type).name);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      given.add(getNamedType(field.type).name);
      for (const argument of field.args) taken.add(getNamedType(argument.type).name);
    }
  }
  const onlyEnums = (names: Set<string>) => new Set([...names].filter((name) => isEnumType(schema.getType(name))));
  return { taken: onlyEnums(taken), given: onlyEnums(given) };
}
