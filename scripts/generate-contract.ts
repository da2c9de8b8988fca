/**
 * Writes the responses of schema/ocean.openapi.yaml as data, which `doctor` and `record` compare responses with: a schema
 * validator would stop at the first difference, and cannot count unknown properties.
 *
 * With --check it writes nothing and fails when the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LeafType, ReadOperation, Shape } from '../src/ocean/contract/shape.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly 'x-format'?: string;
  readonly 'x-english'?: string;
  readonly 'x-extensible-enum'?: readonly (string | number)[];
  readonly 'x-public'?: boolean;
  readonly 'x-values'?: string;
}

interface Operation {
  readonly 'x-endpoint'?: number;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const CONTRACT = 'schema/ocean.openapi.yaml';
const OUTPUT = 'src/ocean/contract/contract.generated.ts';
/** Endpoints that read by POST. */
const readsByPost = [6, 10];
const leafTypes: readonly string[] = ['string', 'integer', 'number', 'boolean'] satisfies LeafType[];

const { paths, components } = parse(readFileSync(CONTRACT, 'utf8')) as Document;

function nameOf(ref: string): string {
  return ref.split('/').at(-1) ?? '';
}

/** Properties of a schema, with those of the schemas that it extends. */
function propertiesOf({ $ref, allOf = [], properties = {} }: Schema): Record<string, Schema> {
  const target = $ref === undefined ? undefined : components.schemas[nameOf($ref)];
  return Object.assign({}, target && propertiesOf(target), ...allOf.map(propertiesOf), properties) as Record<
    string,
    Schema
  >;
}

function typesOf({ type = [] }: Schema): readonly string[] {
  return [type].flat().filter((name) => name !== 'null');
}

function shapeOf(schema: Schema): Shape {
  if (schema.$ref !== undefined) {
    const target = components.schemas[nameOf(schema.$ref)] ?? {};
    const isObject = Object.keys(propertiesOf(target)).length > 0;
    return isObject ? { kind: 'object', schema: nameOf(schema.$ref) } : shapeOf(target);
  }
  if (schema.oneOf !== undefined) {
    const options = schema.oneOf.filter(({ type }) => type !== 'null').map(shapeOf);
    const [only] = options;
    return only !== undefined && options.length === 1 ? only : { kind: 'either', options };
  }
  const types = typesOf(schema);
  if (types.includes('array')) return { kind: 'list', item: shapeOf(schema.items ?? {}) };
  if (types.includes('object')) return mapOf(schema);
  const leaves = types.filter((name): name is LeafType => leafTypes.includes(name));
  return leaves.length === 0 ? { kind: 'any' } : leafOf(schema, leaves);
}

function mapOf(schema: Schema): Shape {
  const { additionalProperties: values, 'x-values': named, 'x-public': isPublic } = schema;
  const value: Shape =
    named === undefined
      ? shapeOf(typeof values === 'object' ? values : {})
      : { kind: 'either', options: [{ kind: 'object', schema: named }, { kind: 'any' }] };
  return { kind: 'map', value, ...(isPublic && { isPublic }) };
}

function leafOf(schema: Schema, types: LeafType[]): Shape {
  const format = formatOf(schema);
  const values = schema['x-extensible-enum'] ?? schema.enum;
  return {
    kind: 'leaf',
    types,
    ...(format && { format }),
    ...(values && { values: values.map(String) }),
    ...(schema['x-public'] && { isPublic: true }),
  };
}

function formatOf({ format, 'x-format': own, 'x-english': english = '' }: Schema) {
  if (format === 'int64') return 'int64';
  if (own === 'iso-8601-or-epoch-milliseconds') return 'date';
  return english === 'latitude' || english === 'longitude' ? english : undefined;
}

function readsOf(): Record<string, ReadOperation> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
  return Object.fromEntries(
    operations.flatMap(({ name, operation }): [string, ReadOperation][] => {
      const { 'x-endpoint': endpoint = 0, responses } = operation;
      const schema = responses['200']?.content?.['application/json']?.schema;
      const isRead = endpoint > 0 && (name.startsWith('GET ') || readsByPost.includes(endpoint));
      return isRead && schema ? [[name, { endpoint, response: shapeOf(schema) }]] : [];
    }),
  );
}

const schemas = Object.fromEntries(
  Object.keys(components.schemas).flatMap((name) => {
    const properties = Object.entries(propertiesOf({ $ref: `#/${name}` }));
    return properties.length === 0
      ? []
      : [[name, Object.fromEntries(properties.map(([key, value]) => [key, shapeOf(value)]))]];
  }),
);

const text = `// Generated from ${CONTRACT} by \`npm run codegen:wire\`. Do not edit.
import type { ContractTable } from './shape.ts';

const json = ${JSON.stringify(JSON.stringify({ schemas, reads: readsOf() }))};

/** Parsed at its first use: V8 parses JSON faster than an object literal of this size. */
export const contract = JSON.parse(json) as ContractTable;
`;

if (!process.argv.includes('--check')) writeFileSync(OUTPUT, text);
else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
  console.error(`${OUTPUT} does not match ${CONTRACT}: run \`npm run codegen\` and commit it.`);
  process.exitCode = 1;
}
