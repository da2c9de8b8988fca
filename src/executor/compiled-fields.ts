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
import type { Execution, Path } from './execution.ts';
import type { FieldPlan, WriteField, WriteObject } from './field-plan.ts';
import { type JsonOutput, quote } from './json-text.ts';

export interface NamedField {
  /** The response name as JSON, with the punctuation around it. */
  readonly label: string;
  readonly write: WriteField;
  /** Null: only `write` can write the field. */
  readonly plain: PlainLeaf | null;
}

/** Writes an object from the field at index `from` on; `output` is that field's JSON if it has been written. */
export type WriteRest = (
  run: Execution,
  object: unknown,
  path: Path | undefined,
  text: string,
  from: number,
  output?: JsonOutput,
) => JsonOutput;

/** Tests for a plain value of each scalar, and the code that writes it as graphql-js serializes it. */
const plainTexts: Record<PlainScalar, readonly [isPlain: string, text: string]> = {
  text: ["typeof value === 'string'", 'quote(value)'],
  int: ['value === (value | 0)', 'value'],
  float: ["typeof value === 'number' && value - value === 0", 'value'], // no NaN, nothing infinite
  boolean: ["typeof value === 'boolean'", 'value'],
};

/**
 * Compiles one function for all fields of an object. Each property gets its own access site, so V8's inline caches stay
 * monomorphic; one loop over all fields of all types would make a single megamorphic site.
 *
 * Fields that are not plain use their own writers. After the first unexpected value (a getter that throws, a promise,
 * a value of another type) `rest` writes the remaining fields.
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
  // Only field names enter the code, as JSON: GraphQL's grammar limits them to letters, digits and _.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated from the schema and field names only
  const compile = new Function('writes', 'quote', 'rest', body) as Compile;
  return compile(
    fields.map(({ write }) => write),
    quote,
    rest,
  );
}

type Compile = (writes: readonly NamedField['write'][], quoteText: typeof quote, rest: WriteRest) => WriteObject;

function codeOf({ label, plain }: NamedField, index: number): string {
  return plain === null ? customField(label, index) : plainField(label, plain, index);
}

/** Passes a value that is not plain to the field's own writer, so that a getter is called once. */
function plainField(
  label: string,
  { property, scalar, isNullable, isNullWhenUndefined }: PlainLeaf,
  index: number,
): string {
  const [isPlain, text] = plainTexts[scalar];
  const isNull = isNullWhenUndefined ? 'value == null' : 'value === null';
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

/** An exception of the writer is for the parent: the field has handled it already. */
function customField(label: string, index: number): string {
  return `    at = -1;
    value = writes[${index}](run, object, path);
    if (typeof value === 'string') text += ${JSON.stringify(label)} + value;
    else if (value === null) text += ${JSON.stringify(`${label}null`)};
    else return rest(run, object, path, text, ${index}, value);`;
}

/** A field that reads a property of the object, of a scalar whose plain values need no serialization. */
export interface PlainLeaf {
  readonly property: string;
  readonly scalar: PlainScalar;
  /** False: null is an error. */
  readonly isNullable: boolean;
  /** False: undefined means that the resolver must be called. */
  readonly isNullWhenUndefined: boolean;
}

type PlainScalar = 'text' | 'int' | 'float' | 'boolean';

const plainScalars = new Map<GraphQLOutputType, PlainScalar>([
  [GraphQLString, 'text'],
  [GraphQLID, 'text'],
  [GraphQLInt, 'int'],
  [GraphQLFloat, 'float'],
  [GraphQLBoolean, 'boolean'],
]);

/** Null: the field has a resolver that must be called, or a type other than a plain scalar. */
export function plainLeafOf({ definition }: FieldPlan): PlainLeaf | null {
  const { name, type, resolve } = definition;
  const scalar = plainScalars.get(getNullableType(type));
  if (scalar === undefined || !readsProperty(definition)) return null;
  return {
    property: name,
    scalar,
    isNullable: getNullableType(type) === type,
    isNullWhenUndefined: resolve === undefined,
  };
}

const propertyFirst = 'propertyFirst';

/**
 * Marks a field whose resolver returns the object's property of the same name unless that is undefined. The executor
 * then calls the resolver only for undefined.
 */
export function readPropertyFirst(field: GraphQLField<unknown, unknown>): void {
  field.extensions = { ...field.extensions, [propertyFirst]: true };
}

/** True: the field's value is a property of the object. Arguments must be coerced first, as one may be invalid. */
export function readsProperty({ args, resolve, extensions }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && (resolve === undefined || extensions[propertyFirst] === true);
}
