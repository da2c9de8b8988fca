import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLSchema,
} from 'graphql';

const header = `// Generated from schema/schema.graphql by \`npm run codegen\`. Do not edit.
import type { OpenEnum } from './open-enum.ts';
`;

/**
 * A plugin of codegen: a type for every enum of the graph, open where the server answers with it, closed where it takes
 * it; and the known words as a list.
 */
export function plugin(schema: GraphQLSchema): string {
  const { taken, given } = usedEnums(schema);
  const both = [...taken].filter((name) => given.has(name));
  if (both.length > 0) throw new Error(`an enum is either input or output: ${both.join(', ')}`);
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((one, other) => one.name.localeCompare(other.name));
  return [header, ...enums.map((type) => declaration(type, given.has(type.name)))].join('\n');
}

function declaration(type: GraphQLEnumType, isOpen: boolean): string {
  const values = `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}Values`;
  const words = type.getValues();
  const known = isOpen ? words.filter(({ name }) => name !== 'UNKNOWN') : words;
  const unknown = known.length < words.length ? " | 'UNKNOWN'" : '';
  const member = `(typeof ${values})[number]`;
  const list = known.length === 0 ? '[] as const' : `[\n${known.map(item).join('')}] as const`;
  const definition = isOpen ? `OpenEnum<${member}${unknown}>` : member;
  return `/** The words of ${type.name} that are known${unknown && ', without UNKNOWN'}. */
export const ${values} = ${list};
${comment(type.description)}export type ${type.name} = ${definition};
`;
}

function item({ name, description, deprecationReason }: GraphQLEnumValue): string {
  const text = [description, deprecationReason && `@deprecated ${deprecationReason}`].filter(Boolean).join(' ');
  return `${comment(text, '  ')}  '${name}',\n`;
}

function comment(text: string | null | undefined, indent = ''): string {
  return text ? `${indent}/** ${text.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';
}

/** The enums that arguments and inputs take, and those that fields give. */
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
