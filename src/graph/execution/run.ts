import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { ExceededLimit } from '../limits/exceeded-limit.ts';
import type { CollectedErrors } from './collected-errors.ts';
import type { Pace } from '../pace.ts';

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
export interface Run {
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
