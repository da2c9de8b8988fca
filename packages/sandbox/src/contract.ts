import { readFile } from 'node:fs/promises';
import type { ValidateFunction } from 'ajv';
import { contractFile } from './contract-file.ts';

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Json }> };
  readonly responses: Record<
    string,
    { readonly $ref?: string; readonly content?: Record<string, { readonly schema: Json }> }
  >;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly responses: Operation['responses']; readonly schemas: Record<string, Json> };
}

/** Validation error of a request, with the response status that it gets. */
export interface RequestViolation {
  readonly status: 400 | 401 | 422;
  readonly message: string;
}

/**
 * Validates requests and responses against schema/ocean.openapi.yaml.
 *
 * Stricter than the contract in one way: a response object may have no undocumented property, otherwise a misspelled
 * field would pass as an extra one.
 */
export class Contract {
  readonly #document: Document;
  readonly #compile: (schema: Json, forQuery: boolean) => ValidateFunction;
  readonly #compiled = new Map<string, ValidateFunction>();

  private constructor(document: Document, compile: (schema: Json, forQuery: boolean) => ValidateFunction) {
    this.#document = document;
    this.#compile = compile;
  }

  static #loaded: Promise<Contract> | undefined;

  /** Reads and compiles the contract once a process. Imports ajv lazily, because only tests need it. */
  static load(): Promise<Contract> {
    return (Contract.#loaded ??= Contract.#read());
  }

  static async #read(): Promise<Contract> {
    const [{ Ajv2020 }, formats, { parse }, text] = await Promise.all([
      import('ajv/dist/2020.js'),
      import('ajv-formats'),
      import('yaml'),
      readFile(contractFile(), 'utf8'),
    ]);
    const document = closeSchemas(parse(text) as Document);
    const [responses, queries] = [false, 'array' as const].map((coerceTypes) => {
      const ajv = new Ajv2020({ strict: false, allErrors: false, coerceTypes });
      formats.default.default(ajv);
      return ajv.addSchema({ $id: 'ocean', components: document.components });
    });
    return new Contract(document, (schema, forQuery) => {
      const ajv = forQuery ? queries : responses;
      if (!ajv) throw new TypeError('no validator');
      return ajv.compile(schema);
    });
  }

  /** Returns null for a valid request. `path` is the template, such as '/restapi/noncommunicant/list'. */
  checkRequest(method: string, path: string, query: unknown, body: unknown): RequestViolation | null {
    const operation = this.#operation(method, path);
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const ofQuery = this.#schema(`${method} ${path} query`, () => querySchema(parameters), true);
    if (!ofQuery({ ...(query as object) })) {
      const [error] = ofQuery.errors ?? [];
      const parameter = parameters.find(({ name }) => error?.instancePath.startsWith(`/${name}`));
      const isDate = /^ocean-query-/.test(String(parameter?.schema['x-format']));
      return { status: isDate ? 422 : 400, message: `query${explain(ofQuery)}` };
    }
    const bodySchema = operation.requestBody?.content['application/json']?.schema;
    if (!bodySchema) return null;
    const ofBody = this.#schema(`${method} ${path} body`, () => bodySchema, false);
    // The contract gives the login no 400: incomplete credentials get 401.
    const status = operation.responses['400'] ? 400 : 401;
    return ofBody(plainNumbers(body)) ? null : { status, message: `body${explain(ofBody)}` };
  }

  /** Returns null for a valid response, otherwise the path and reason of the first violation. */
  checkResponse(method: string, path: string, status: number, body: string): string | null {
    const named = this.#operation(method, path).responses[status];
    if (!named) return `${method} ${path}: the contract has no status ${status}`;
    const response = named.$ref ? this.#document.components.responses[named.$ref.split('/').at(-1) ?? ''] : named;
    const schema = response?.content?.['application/json']?.schema;
    if (!schema) return status === 204 && body !== '' ? `${method} ${path}: 204 with a body` : null;
    const validate = this.#schema(`${method} ${path} ${status}`, () => schema, false);
    return validate(JSON.parse(body)) ? null : `${method} ${path} ${status}${explain(validate)}`;
  }

  #operation(method: string, path: string): Operation {
    const operation = this.#document.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new TypeError(`the contract has no ${method} ${path}`);
    return operation;
  }

  #schema(key: string, schema: () => Json, forQuery: boolean): ValidateFunction {
    const known = this.#compiled.get(key) ?? this.#compile(absolute(schema()) as Json, forQuery);
    this.#compiled.set(key, known);
    return known;
  }
}

/** Allows customerId on every operation, because Ocean ignores unknown parameters. */
function querySchema(parameters: readonly Parameter[]): Json {
  return {
    type: 'object',
    properties: { customerId: {}, ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])) },
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/**
 * Closes every object schema to unknown properties. Parts of an allOf stay open, copied under the name `<schema>.part`.
 */
function closeSchemas(document: Document): Document {
  const schemas: Record<string, Json> = {};
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const relinked = relinkParts(schema) as Json;
    schemas[`${name}.part`] = relinked;
    const isClosed = 'properties' in schema || 'allOf' in schema;
    schemas[name] = isClosed ? { ...relinked, unevaluatedProperties: false } : relinked;
  }
  return { ...document, components: { ...document.components, schemas } };
}

function relinkParts(node: unknown, isPart = false): unknown {
  if (Array.isArray(node)) return node.map((item) => relinkParts(item, isPart));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && isPart ? [key, `${String(value)}.part`] : [key, relinkParts(value, key === 'allOf')],
    ),
  );
}

/** Rewrites references that start at the document's root to the registered schema `ocean`. */
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === '$ref' ? `ocean${String(value)}` : absolute(value)]),
  );
}

/** Converts bigints, which ajv doesn't support; validity never depends on their last digits. */
function plainNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainNumbers(item)]));
}

function explain({ errors }: ValidateFunction): string {
  const [error] = errors ?? [];
  return error ? `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}` : '';
}
