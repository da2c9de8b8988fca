import { Kind, type ASTNode, type GraphQLError } from 'graphql';
import type { InputError } from '../graphql/errors.ts';

export interface BadVariable {
  readonly message: string;
  readonly extensions: { readonly code: 'BAD_USER_INPUT'; readonly argument: string; readonly faults: InputError[] };
}

/** Accepted values of scalars, where the name does not explain them. */
const acceptedValues: Record<string, string> = {
  Int: 'a whole number of at most 32 bits',
  Float: 'a number',
  String: 'text',
  Boolean: 'true or false',
  ID: 'text or a whole number',
  DateTime: 'an instant such as "2026-11-22T08:00:00Z"',
  LocalDate: 'a day of the calendar such as "2026-11-22"',
  LocalTime: 'a time such as "18:00", from "00:00" to "23:59:59"',
  LocalEndTime: 'a time such as "18:00", up to "24:00"',
};

/** GraphQL's own messages contain the invalid value. Each pattern matches the text around it. */
const patterns: readonly [RegExp, (...names: string[]) => string][] = [
  [/^(?:Expected value of type "\w+!?", found [^]*; )?(\w+ wants [^]*)$/, (own) => own],
  [/^Enum "(\w+)" cannot represent /, (name) => `${name} wants one of its values, as the schema lists them.`],
  [
    /^Value [^]* does not exist in "(\w+)" enum/,
    (name) => `${name} wants one of its values, as the schema lists them.`,
  ],
  [/^Value is not (?:a valid |an? )(\w+): /, (name) => expectationOf(name)],
  [/^(\w+) cannot (?:represent|be represented) /, (name) => expectationOf(name)],
  [/^Expected value of type "([[\]\w!]+)", found /, (type) => expectationOf(type)],
  [/^Expected type "(\w+)" to be an object\.$/, (type) => `${type} wants an object.`],
  [/^Expected non-nullable type "([[\]\w!]+)" not to be null\.$/, (type) => `${type} wants a value, not null.`],
  [/^Field "(\w+)" of required type "([[\]\w!]+)" was not provided\.$/, (name, type) => `give ${name}: ${type}.`],
  [
    /^Field "(\w{1,64})" is not defined by type "(\w+)"\.( Did you mean [^]*)?$/,
    (name, type, suggestion = '') => `holds the field ${name}, which ${type} does not have.${suggestion}`,
  ],
  [/^Field [^]* is not defined by type "(\w+)"/, (type) => `holds a field that ${type} does not have.`],
];

function expectationOf(type: string): string {
  const name = type.replaceAll(/[[\]!]/g, '');
  return `${type} wants ${acceptedValues[name] ?? `a value of the type ${name}`}.`;
}

/** Rephrases GraphQL's message on a value without the value. Null: the message is about something else. */
export function withoutValue(message: string): string | null {
  for (const [pattern, write] of patterns) {
    const match = pattern.exec(message);
    if (match !== null) return write(...match.slice(1));
  }
  return null;
}

/** Matches GraphQL's message on an invalid variable value. Validation of documents has other messages on variables. */
const sentVariable = /^Variable "\$(\w+)" (?:got invalid value|of required type|of non-null type) /;

/**
 * Formats the error of an invalid variable: its name, the path in it, and the expected value. Never the invalid value.
 *
 * @returns null if the error is about something else, such as a variable that the document does not use
 */
export function fromVariable(error: GraphQLError): BadVariable | null {
  const { message, originalError } = error;
  const name = sentVariable.exec(message)?.[1];
  if (name === undefined) return fromNullVariable(error);
  const reason = originalError?.message ?? '';
  // The path stands right before the reason. A value cannot be mistaken for a path, as its quotes are escaped.
  const head = message.endsWith(`; ${reason}`) ? message.slice(0, -reason.length - 2) : '';
  const path = / at "(\w+(?:\.\w+|\[\d+\])*)"$/.exec(head)?.[1] ?? name;
  const required = /^Variable "\$\w+" of (?:required|non-null) type "([[\]\w!]+)"/.exec(message)?.[1];
  const expectation = required === undefined ? withoutValue(reason) : `give a value of the type ${required}.`;
  const inputError = { argument: path.replaceAll(/\[(\d+)\]/g, '.$1'), message: expectation ?? 'cannot be read.' };
  return {
    message: `$${path}: ${inputError.message}`,
    extensions: { code: 'BAD_USER_INPUT', argument: inputError.argument, faults: [inputError] },
  };
}

/** Matches GraphQL's message on an argument at run time. Literals are valid by then, so a variable is invalid. */
const badArgument = /^Argument "(\w+)" (?:has invalid value |of (?:non-null|required) type "([[\]\w!]+)" )/;

/**
 * Formats the error of a variable that is null where a value is required. GraphQL allows a nullable variable with a
 * default there, and an explicit null overrides the default.
 */
function fromNullVariable({ message, nodes }: GraphQLError): BadVariable | null {
  const [, argument, type] = badArgument.exec(message) ?? [];
  if (argument === undefined) return null;
  const found = (nodes ?? []).flatMap((node) => variablesIn(node, argument));
  const variables = found.length > 0 ? found : [{ path: argument, name: null }];
  const expectation = type === undefined ? 'wants a value, not null' : `${type} wants a value, not null`;
  const inputErrors = variables.map(({ path, name }) => ({
    argument: path,
    message: `${expectation}${name === null ? '' : `: $${name} is null`}.`,
  }));
  // The error does not name the null variable among several in one argument.
  const [first] =
    inputErrors.length === 1 ? inputErrors : [{ argument, message: `${expectation}, in one of its variables.` }];
  const inputError = first as InputError;
  return {
    message: `${inputError.argument}: ${inputError.message}`,
    extensions: { code: 'BAD_USER_INPUT', argument: inputError.argument, faults: [inputError] },
  };
}

interface VariableUse {
  readonly path: string;
  readonly name: string | null;
}

function variablesIn(node: ASTNode, path: string): VariableUse[] {
  switch (node.kind) {
    case Kind.VARIABLE:
      return [{ path, name: node.name.value }];
    case Kind.LIST:
      return node.values.flatMap((item, index) => variablesIn(item, `${path}.${index}`));
    case Kind.OBJECT:
      return node.fields.flatMap(({ name, value }) => variablesIn(value, `${path}.${name.value}`));
    default:
      return [];
  }
}
