/** JSON type of a value; an integer is a number without a fraction. */
export type LeafType = 'string' | 'integer' | 'number' | 'boolean';

/** Value without structure. */
export interface LeafShape {
  readonly kind: 'leaf';
  readonly types: readonly LeafType[];
  /** int64: exact digits. date: ISO 8601 or epoch milliseconds. latitude, longitude: degrees. */
  readonly format?: 'int64' | 'date' | 'latitude' | 'longitude';
  /** Known values of an enum, which is open. */
  readonly values?: readonly string[];
  /** True: it names no person, place or time. */
  readonly isPublic?: true;
}

/** Expected shape of a value of Ocean. Null and a missing property always fit. */
export type Shape =
  | LeafShape
  /** An object with the properties of `contract.schemas[schema]`. */
  | { readonly kind: 'object'; readonly schema: string }
  | { readonly kind: 'list'; readonly item: Shape }
  /** An object with open keys. */
  | { readonly kind: 'map'; readonly value: Shape; readonly isPublic?: true }
  /** Any of several shapes: the first whose JSON type fits. */
  | { readonly kind: 'either'; readonly options: readonly Shape[] }
  | { readonly kind: 'any' };

/** The contract as data: what `schema/ocean.openapi.yaml` states of responses. */
export interface ContractTable {
  /** Schema → property → shape. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  /** Operations that only read, by method and path. */
  readonly reads: Readonly<Record<string, ReadOperation>>;
}

export interface ReadOperation {
  /** Number of the endpoint in the contract. */
  readonly endpoint: number;
  readonly response: Shape;
}
