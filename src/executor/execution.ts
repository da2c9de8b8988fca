import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import { type CollectedErrors, keysOf, type Path } from './errors.ts';
import type { ExceededLimit } from '../graphql/limit-error.ts';
import type { Pace } from './pace.ts';

/** What stands where a value failed: null and an error, or, where null cannot stand, the error for the place above. */
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

/** A field of one document, on one type. */
export interface FieldPlan {
  /** Its name in the answer. */
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  /** Where the document asks for it. */
  readonly nodes: FieldNode[];
  /** Its number in the plan. */
  readonly index: number;
}

/** One execution of a plan. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly context: unknown;
  /** Coerced. */
  readonly variables: Record<string, unknown>;
  readonly errors: CollectedErrors;
  readonly pace: Pace;
  /** Whether the plan is run for the first time: many are run once, and not worth compiling. */
  readonly isFirst: boolean;
  /** Fields that the result may have, at most. */
  readonly maxFields: number;
  /** Fields that the result has come to. */
  fields: number;
  /** The error of the object that exceeded `maxFields`. */
  exceeded: ExceededLimit | null;
  /** The arguments of fields that were met, by the fields' numbers. */
  readonly args: (Record<string, unknown> | undefined)[];
}
