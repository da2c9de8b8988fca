import { Kind, type ASTNode, type GraphQLError } from 'graphql';
import type { InputError } from '../graphql/errors.ts';

export interface BadVariable {
  readonly message: string;
  readonly extensions: { readonly code: 'BAD_USER_INPUT'; readonly argument: string; readonly faults: InputError[] };
}

/** What scalars want, where the name does not say it. */
const wants: Record<string, string> = {
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

/** GraphQL's own messages hold the value that was given. Each is matched by what surrounds it. */
const patterns: readonly [RegExp, (...names: string[]) => string][] = [
  [/^(?:Expected value of type "\w+!?", found [^]*; )?(\w+ wants [^]*)$/, (own) => own],
  [/^Enum "(\w+)" cannot represent /, (name) => `${name} wants one of its values, as the schema lists them.`],
  [
    /^Value [^]* does not exist in "(\w+)" enum/,
    (name) => `${name} wants one of its values, as the schema lists them.`,
  ],
  [/^Value is not (?:a valid |an? )(\w+): /, (name) => wantedOf(name)],
  [/^(\w+) cannot (?:represent|be represented) /, (name) => wantedOf(name)],
  [/^Expected value of type "([[\]\w!]+)", found /, (type) => wantedOf(type)],
  [/^Expected type "(\w+)" to be an object\.$/, (type) => `${type} wants an object.`],
  [/^Expected non-nullable type "([[\]\w!]+)" not to be null\.$/, (type) => `${type} wants a value, not null.`],
  [/^Field "(\w+)" of required type "([[\]\w!]+)" was not provided\.$/, (name, type) => `give ${name}: ${type}.`],
  [
    /^Field "(\w{1,64})" is not defined by type "(\w+)"\.( Did you mean [^]*)?$/,
    (name, type, suggestion = '') => `holds the field ${name}, which ${type} does not have.${suggestion}`,
  ],
  [/^Field [^]* is not defined by type "(\w+)"/, (type) => `holds a field that ${type} does not have.`],
];

function wantedOf(type: string): string {
  const name = type.replaceAll(/[[\]!]/g, '');
  return `${type} wants ${wants[name] ?? `a value of the type ${name}`}.`;
}

/** GraphQL's message on a value, in our words, without the value; null: the message is on something else. */
export function withoutValue(message: string): string | null {
  for (const [pattern, write] of patterns) {
    const match = pattern.exec(message);
    if (match !== null) return write(...match.slice(1));
  }
  return null;
}

/** What GraphQL writes of a value that was sent. It speaks of variables too where a document is not valid. */
const sentVariable = /^Variable "\$(\w+)" (?:got invalid value|of required type|of non-null type) /;

/**
 * Reports a variable that cannot be read as bad input: which one, where in it, and what is wanted. Never what was given.
 *
 * @returns null when the error is about something else, such as a variable that the document does not use
 */
export function fromVariable(error: GraphQLError): BadVariable | null {
  const { message, originalError } = error;
  const name = sentVariable.exec(message)?.[1];
  if (name === undefined) return fromNullVariable(error);
  const reason = originalError?.message ?? '';
  // The place stands right before the reason; a value before it cannot be taken for one, as its quotes are escaped.
  const head = message.endsWith(`; ${reason}`) ? message.slice(0, -reason.length - 2) : '';
  const place = / at "(\w+(?:\.\w+|\[\d+\])*)"$/.exec(head)?.[1] ?? name;
  const required = /^Variable "\$\w+" of (?:required|non-null) type "([[\]\w!]+)"/.exec(message)?.[1];
  const wanted = required === undefined ? withoutValue(reason) : `give a value of the type ${required}.`;
  const fault = { argument: place.replaceAll(/\[(\d+)\]/g, '.$1'), message: wanted ?? 'cannot be read.' };
  return {
    message: `$${place}: ${fault.message}`,
    extensions: { code: 'BAD_USER_INPUT', argument: fault.argument, faults: [fault] },
  };
}

/** What GraphQL writes while it runs an operation. Literals have been validated by then, so a variable is at fault. */
const badArgument = /^Argument "(\w+)" (?:has invalid value |of (?:non-null|required) type "([[\]\w!]+)" )/;

/**
 * Reports a variable that is null where a value is required. GraphQL lets a nullable variable stand there when it has a
 * default, which null overrides.
 */
function fromNullVariable({ message, nodes }: GraphQLError): BadVariable | null {
  const [, argument, type] = badArgument.exec(message) ?? [];
  if (argument === undefined) return null;
  const places = (nodes ?? []).flatMap((node) => variablesIn(node, argument));
  const known = places.length > 0 ? places : [{ path: argument, name: null }];
  const wanted = type === undefined ? 'wants a value, not null' : `${type} wants a value, not null`;
  const faults = known.map(({ path, name }) => ({
    argument: path,
    message: `${wanted}${name === null ? '' : `: $${name} is null`}.`,
  }));
  // Of several variables in one argument the error does not say which is null.
  const [first] = faults.length === 1 ? faults : [{ argument, message: `${wanted}, in one of its variables.` }];
  const fault = first as InputError;
  return {
    message: `${fault.argument}: ${fault.message}`,
    extensions: { code: 'BAD_USER_INPUT', argument: fault.argument, faults: [fault] },
  };
}

interface VariablePlace {
  readonly path: string;
  readonly name: string | null;
}

function variablesIn(node: ASTNode, path: string): VariablePlace[] {
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
