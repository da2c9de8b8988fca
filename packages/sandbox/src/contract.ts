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

/** What is wrong with a request, and the status that it deserves. */
export interface RequestFault {
  readonly status: 400 | 401 | 422;
  readonly message: string;
}

/**
 * schema/ocean.openapi.yaml as a judge of requests and answers. Stricter than the contract in one way: an answer's
 * object may have no property that the contract does not name, or a misspelled field would pass as an extra one.
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

  /** The contract, read and compiled once a process. ajv is loaded here and not before: it is there for tests only. */
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
    const [answers, queries] = [false, 'array' as const].map((coerceTypes) => {
      const ajv = new Ajv2020({ strict: false, allErrors: false, coerceTypes });
      formats.default.default(ajv);
      return ajv.addSchema({ $id: 'ocean', components: document.components });
    });
    return new Contract(document, (schema, forQuery) => {
      const ajv = forQuery ? queries : answers;
      if (!ajv) throw new TypeError('no validator');
      return ajv.compile(schema);
    });
  }

  /** null when the request keeps to the contract. `path` is the template, such as '/restapi/noncommunicant/list'. */
  checkRequest(method: string, path: string, query: unknown, body: unknown): RequestFault | null {
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
    // The login knows no 400: who does not say who they are is not signed in.
    const status = operation.responses['400'] ? 400 : 401;
    return ofBody(plainNumbers(body)) ? null : { status, message: `body${explain(ofBody)}` };
  }

  /** null when the answer keeps to the contract, otherwise where it does not. */
  checkAnswer(method: string, path: string, status: number, body: string): string | null {
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

/** customerId is let through where the contract has none: Ocean ignores what it does not know. */
function querySchema(parameters: readonly Parameter[]): Json {
  return {
    type: 'object',
    properties: { customerId: {}, ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])) },
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** Closes every object schema against unknown properties; the parts of an allOf stay open, under a name of their own. */
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

/** References start at the document's root: here that is the schema named `ocean`. */
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === '$ref' ? `ocean${String(value)}` : absolute(value)]),
  );
}

/** ajv knows no bigint; that a number is whole does not hang on its last digits. */
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
