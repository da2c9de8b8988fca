import { quote } from './json-text.ts';
import type { NamedField, WriteObject, WriteRest } from './write-object.ts';
import {
  getNullableType,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import type { FieldPlan } from './execution.ts';

/** When a value of a scalar is plain, and how it is then written: as graphql-js serializes it, and JSON writes it. */
const plainTexts: Record<PlainScalar, readonly [isPlain: string, text: string]> = {
  text: ["typeof value === 'string'", 'quote(value)'],
  int: ['value === (value | 0)', 'value'],
  float: ["typeof value === 'number' && value - value === 0", 'value'], // no NaN, nothing infinite
  boolean: ["typeof value === 'boolean'", 'value'],
};

/**
 * Compiles one function for all fields of an object. Each property is read at a place of its own, where the engine
 * learns what kinds of objects come there; one loop over all fields of all types would learn nothing.
 *
 * What is not plain is left to the fields' own writers, and from the first surprise on (a getter that throws, a promise,
 * a value of another type) the rest of the object to `rest`.
 */
export function compileFields(fields: readonly NamedField[], rest: WriteRest): WriteObject {
  const body = `return (run, object, path) => {
  if (typeof object !== 'object') return rest(run, object, path, '', 0);
  let text = '', value, at = 0;
  try {
${fields.map(codeOf).join('\n')}
  } catch (error) {
    if (at < 0) throw error;
    return rest(run, object, path, text, at);
  }
  return text + '}';
}`;
  // Names of fields are all that goes into the code, as JSON: GraphQL's grammar lets them hold letters, digits and _.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is ours, and is what makes it fast
  const make = new Function('writes', 'quote', 'rest', body) as Make;
  return make(
    fields.map(({ write }) => write),
    quote,
    rest,
  );
}

type Make = (writes: readonly NamedField['write'][], quoteText: typeof quote, rest: WriteRest) => WriteObject;

function codeOf({ label, plain }: NamedField, index: number): string {
  return plain === null ? writtenField(label, index) : plainField(label, plain, index);
}

/** What is not plain goes to the field's own writer with the value: a getter is read once. */
function plainField(label: string, { property, scalar, isNullable, isWhole }: PlainLeaf, index: number): string {
  const [isPlain, text] = plainTexts[scalar];
  const isNull = isWhole ? 'value == null' : 'value === null';
  const orNull = isNullable ? `else if (${isNull}) text += ${JSON.stringify(`${label}null`)};` : '';
  return `    at = ${index};
    value = object[${JSON.stringify(property)}];
    if (${isPlain}) text += ${JSON.stringify(label)} + ${text};
    ${orNull}
    else {
      at = -1;
      return rest(run, object, path, text, ${index}, writes[${index}](run, object, path, value));
    }`;
}

/** What it throws has gone through the field already, and is for the place above. */
function writtenField(label: string, index: number): string {
  return `    at = -1;
    value = writes[${index}](run, object, path);
    if (typeof value === 'string') text += ${JSON.stringify(label)} + value;
    else if (value === null) text += ${JSON.stringify(`${label}null`)};
    else return rest(run, object, path, text, ${index}, value);`;
}

/** A field that is a property of the object, of a scalar whose plain values are written as they are. */
export interface PlainLeaf {
  readonly property: string;
  readonly scalar: PlainScalar;
  /** Whether null stands in the answer as it is. */
  readonly isNullable: boolean;
  /** Whether undefined means null; otherwise a resolver is to be asked. */
  readonly isWhole: boolean;
}

type PlainScalar = 'text' | 'int' | 'float' | 'boolean';

const plainScalars = new Map<GraphQLOutputType, PlainScalar>([
  [GraphQLString, 'text'],
  [GraphQLID, 'text'],
  [GraphQLInt, 'int'],
  [GraphQLFloat, 'float'],
  [GraphQLBoolean, 'boolean'],
]);

/** Null: the field has a resolver that must be asked, or a type of its own. */
export function plainLeafOf({ definition }: FieldPlan): PlainLeaf | null {
  const { name, type, resolve } = definition;
  const scalar = plainScalars.get(getNullableType(type));
  if (scalar === undefined || (resolve !== undefined && !readsPropertyFirst(definition))) return null;
  return { property: name, scalar, isNullable: getNullableType(type) === type, isWhole: resolve === undefined };
}

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
