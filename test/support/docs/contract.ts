import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Shape {
  $ref?: string;
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
  description?: string;
  enum?: string[];
  'x-extensible-enum'?: (string | number)[];
  'x-english'?: string;
  'x-graph-type'?: string;
}

interface Contract {
  paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
  components: { schemas: Record<string, Shape> };
}

interface Parameter {
  name: string;
  description: string;
  schema: Shape;
  'x-english'?: string;
}

/** Name of Ocean, at its place in the contract. */
export interface ContractName {
  /** Ocean's name. */
  readonly name: string;
  /** English name from the contract; undefined if the contract omits it. */
  readonly english: string | undefined;
  /** Its schema, or the operation that takes the parameter. */
  readonly place: string;
  /** The graph's type for that schema, where there is one. */
  readonly graphType: string | undefined;
  readonly meaning: string;
  /** Raw values that were observed. */
  readonly values: readonly string[];
}

export interface ContractSchema {
  readonly name: string;
  readonly graphType: string | undefined;
  readonly meaning: string;
}

const file = new URL('../../../schema/ocean.openapi.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8')) as Contract;
const schemas = Object.entries(contract.components.schemas);

export const contractSchemas: readonly ContractSchema[] = schemas.map(([name, shape]) => ({
  name,
  graphType: graphTypeOf(name),
  meaning: shape.description ?? '',
}));

/** Every property of every schema, at any depth. An inherited property is listed once, in its own schema. */
export const contractFields: readonly ContractName[] = schemas.flatMap(([name, shape]) =>
  fieldsOf(shape, name, graphTypeOf(name)),
);

/** Every parameter of every call, once a call that takes it. */
export const contractParameters: readonly ContractName[] = Object.entries(contract.paths).flatMap(([path, calls]) =>
  Object.entries(calls).flatMap(([method, { parameters = [] }]) =>
    parameters.map((parameter) => ({
      name: parameter.name,
      english: parameter['x-english'],
      place: `${method.toUpperCase()} ${path}`,
      graphType: undefined,
      meaning: parameter.description,
      values: valuesOf(parameter.schema),
    })),
  ),
);

function fieldsOf(shape: Shape, place: string, graphType: string | undefined): ContractName[] {
  const own = Object.entries(shape.properties ?? {}).flatMap(([name, field]) => [
    {
      name,
      english: field['x-english'],
      place,
      graphType,
      meaning: field.description ?? '',
      values: valuesOf(field),
    },
    ...fieldsOf(field, place, graphType),
    ...fieldsOf(field.items ?? {}, place, graphType),
  ]);
  return [...own, ...(shape.allOf ?? []).flatMap((part) => fieldsOf(part, place, graphType))];
}

/** A schema that adds to another (`allOf`) is another depth of the same type. */
function graphTypeOf(name: string): string | undefined {
  const shape = contract.components.schemas[name];
  const parent = shape?.allOf
    ?.find(({ $ref }) => $ref)
    ?.$ref?.split('/')
    .at(-1);
  return shape?.['x-graph-type'] ?? (parent === undefined ? undefined : graphTypeOf(parent));
}

function valuesOf({ enum: closed, 'x-extensible-enum': open, items }: Shape): string[] {
  return [...(closed ?? []), ...(open ?? []), ...(items ? valuesOf(items) : [])].map(String);
}
