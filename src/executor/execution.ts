import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ExceededLimit } from '../graphql/errors.ts';
import type { JsonText } from './json-text.ts';
import type { Pace } from './pace.ts';

/** Request to run an operation of a document. */
export interface OperationRequest {
  readonly operationName: string | null | undefined;
  /** As the client sent them. */
  readonly variables: Record<string, unknown> | null | undefined;
  /** Source of the root fields; absent when all of them have resolvers. */
  readonly rootValue?: unknown;
  /** Called only if an operation runs. */
  readonly contextOf: () => PacedContext;
  /** Receives the number of fields in the result. Not called where graphql-js executes the operation. */
  readonly onFields?: (fields: number) => void;
}

/** A context may bring the Pace by which a long execution yields. */
interface PacedContext {
  readonly pace?: Pace | undefined;
}

/** A result with serialized data. Data is absent when a variable is invalid and nothing ran. */
export interface ResultText {
  readonly data?: JsonText | null;
  readonly errors?: readonly GraphQLError[];
}

/** Path of a value in the result, as resolvers receive it: each key links to the one before. */
export type Path = GraphQLResolveInfo['path'];

/** State of one execution of a plan. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly context: unknown;
  /** Source of the root fields. */
  readonly rootValue: unknown;
  /** Coerced. */
  readonly variables: Record<string, unknown>;
  readonly errors: CollectedErrors;
  readonly pace: Pace;
  /** True on the first run of the plan: many plans run once, and are not worth compiling. */
  readonly isFirst: boolean;
  /** Maximum number of fields in the result. */
  readonly maxFields: number;
  /** True: an object is written whose JSON may be cached, with all that is in it. */
  isWithinConstant: boolean;
  /** Number of fields in the result so far. */
  fields: number;
  /** The error of the object that exceeded `maxFields`. */
  exceeded: ExceededLimit | null;
  /** Coerced arguments of the fields executed so far, by the index of the field. */
  readonly args: (Record<string, unknown> | undefined)[];
}

/** Errors of one result. As in graphql-js, only the first of several errors below one null is reported. */
export class CollectedErrors {
  readonly list: GraphQLError[] = [];
  readonly #nullPaths = new Set<Path | undefined>();

  /** @param path the path that becomes null; undefined: all of `data` */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.#isNull(path)) return;
    this.#nullPaths.add(path);
    this.list.push(error);
  }

  #isNull(path: Path | undefined): boolean {
    for (let ancestor = path; ancestor !== undefined; ancestor = ancestor.prev) {
      if (this.#nullPaths.has(ancestor)) return true;
    }
    return this.#nullPaths.has(undefined);
  }
}

export function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let part: Path | undefined = path; part !== undefined; part = part.prev) keys.push(part.key);
  return keys.reverse();
}

/** Path of the field that a list item belongs to, through nested lists; otherwise the path itself. */
export function fieldPathOf(path: Path): Path {
  let field = path;
  while (typeof field.key === 'number' && field.prev !== undefined) field = field.prev;
  return field;
}

/** Returns the error of the first object above the field limit. All objects share it, as there may be very many. */
export function fieldLimitError(run: Execution, nodes: readonly ASTNode[], path: Path | undefined): ExceededLimit {
  const { maxFields: maximum, fields: value } = run;
  return (run.exceeded ??= new ExceededLimit(
    { limit: 'fields', maximum, value },
    { nodes, path: path === undefined ? [] : keysOf(path) },
  ));
}
