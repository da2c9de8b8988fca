import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Subset of JSON Schema that the contract uses to describe responses. */
export interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  allOf?: Schema[];
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  'x-english'?: string;
  'x-format'?: string;
  'x-graph-type'?: string;
  'x-extensible-enum'?: (string | number)[];
}

/** Operation of the contract, with the schema of its response. */
export interface ContractCall {
  /** Such as 'GET /restapi/…'. */
  readonly operation: string;
  readonly response: Schema;
}

interface Operation {
  'x-endpoint'?: number;
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const file = new URL('../../../schema/ocean.openapi.yaml', import.meta.url);
const contract = parse(readFileSync(file, 'utf8')) as Contract;

/** @param endpoint its number in the contract (`x-endpoint`) */
export function callOf(endpoint: number): ContractCall {
  for (const [path, operations] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const result = operation.responses['200']?.content?.['application/json']?.schema;
      if (operation['x-endpoint'] === endpoint && result !== undefined) {
        return { operation: `${method.toUpperCase()} ${path}`, response: result };
      }
    }
  }
  throw new Error(`the contract has no endpoint ${endpoint} with a response`);
}

/** The schema that the contract maps to a type of the graph. */
export function schemaOfGraphType(name: string): Schema {
  const found = Object.values(contract.components.schemas).find((schema) => schema['x-graph-type'] === name);
  if (found === undefined) throw new Error(`the contract has no schema for ${name}`);
  return found;
}

/** The schema itself: references followed, "or null" left out, parts joined. Its own notes win over those of the parts. */
export function resolveSchema(schema: Schema): Schema {
  const { $ref, oneOf, allOf, ...own } = schema;
  if ($ref !== undefined) return { ...resolveSchema(named($ref)), ...own };
  const choice = oneOf?.find(({ type }) => type !== 'null');
  if (choice !== undefined) return { ...resolveSchema(choice), ...own };
  if (allOf === undefined) return own;
  const parts = allOf.map(resolveSchema);
  return {
    ...own,
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<string, Schema>,
  };
}

/** Its type, "or null" left out; undefined: anything. */
export function typeOf({ type }: Schema): string | undefined {
  return [type].flat().find((name) => name !== 'null');
}

function named(reference: string): Schema {
  const found = contract.components.schemas[reference.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`the contract lacks ${reference}`);
  return found;
}
