import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  locatedError,
} from 'graphql';
import { type Execution, keysOf, type Path } from './execution.ts';
import type { JsonOutput } from './json-text.ts';

/** One field of a document, on one object type. */
export interface FieldPlan {
  /** Response name: the alias, or the name. */
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  /** All selections of the field in the document. */
  readonly nodes: FieldNode[];
  /** Index of the field in its plan. */
  readonly index: number;
}

/** Writes the selected fields of an object. */
export type WriteObject = (run: Execution, object: unknown, path: Path | undefined) => JsonOutput;

/**
 * Writes one field of an object (ExecuteField in GraphQL's specification). Throws only errors that make the object null.
 *
 * @param read the value of the property, if the caller has read it and it is not undefined; plain properties only
 */
export type WriteField = (run: Execution, source: unknown, path: Path | undefined, read?: unknown) => JsonOutput;

/** Writes the result of a resolver, or one item of its list. Throws, or rejects, when the value does not fit the type. */
export type Complete = (run: Execution, value: unknown, path: Path) => JsonOutput;

/** Writes a value in two steps, so that a cached one needs no path. */
export interface Completer {
  /** Returns the cached JSON of a value; null: `write` must write it. Null: no value is cached. */
  readonly read: ((run: Execution, value: unknown) => string | null) | null;
  readonly write: Complete;
}

/** Returns whether the selected fields of a value can never change. The value is neither null nor undefined. */
export type IsConstant = (value: object) => boolean;

/** Creates writers for the objects that fields return. */
export interface Planner {
  readonly schema: GraphQLSchema;
  objectWriter(type: GraphQLObjectType, field: FieldPlan): WriteObject;
  /** Creates the check of values whose JSON may be cached; null: there are none. */
  constantCheck(type: GraphQLOutputType, field: FieldPlan): IsConstant | null;
}

/** Replaces a failed value by null and records its error. For a non-null type it throws the error to the parent. */
export type Fail = (run: Execution, error: unknown, path: Path) => null;

export function failure(type: GraphQLOutputType, { nodes }: FieldPlan): Fail {
  const isRequired = isNonNullType(type);
  return (run, raw, path) => {
    const error = locatedError(raw, nodes, keysOf(path));
    if (isRequired) throw error;
    run.errors.add(error, path);
    return null;
  };
}

export function nullError({ parentType, definition }: FieldPlan): Error {
  return new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
}

/** The members that graphql-js sets. Servers extend GraphQLResolveInfo with members of their own. */
type ExecutionInfo = Partial<GraphQLResolveInfo> &
  Pick<
    GraphQLResolveInfo,
    | 'fieldName'
    | 'fieldNodes'
    | 'returnType'
    | 'parentType'
    | 'path'
    | 'schema'
    | 'fragments'
    | 'rootValue'
    | 'operation'
    | 'variableValues'
  >;

/** Creates the `info` argument of a resolver. */
export function resolveInfo(run: Execution, field: FieldPlan, path: Path): GraphQLResolveInfo {
  return new ResolveInfo(run, field, path) as ExecutionInfo as GraphQLResolveInfo;
}

/** Getters instead of properties: most resolvers read none of them, and a list creates one per row. */
class ResolveInfo implements ExecutionInfo {
  readonly path: Path;
  readonly #run: Execution;
  readonly #field: FieldPlan;

  constructor(run: Execution, field: FieldPlan, path: Path) {
    this.#run = run;
    this.#field = field;
    this.path = path;
  }

  get fieldName() {
    return this.#field.definition.name;
  }

  get fieldNodes() {
    return this.#field.nodes;
  }

  get returnType() {
    return this.#field.definition.type;
  }

  get parentType() {
    return this.#field.parentType;
  }

  get schema() {
    return this.#run.schema;
  }

  get fragments() {
    return this.#run.fragments;
  }

  get rootValue() {
    return this.#run.rootValue;
  }

  get operation() {
    return this.#run.operation;
  }

  get variableValues() {
    return this.#run.variables;
  }
}
