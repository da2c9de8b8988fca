import { isNonNullType, locatedError, type GraphQLOutputType } from 'graphql';
import { keysOf, type Path } from './path.ts';
import type { FieldPlan, Run } from './run.ts';

/** What stands where a value failed: null and an error, or, where null cannot stand, the error for the place above. */
export type Fail = (run: Run, error: unknown, path: Path) => null;

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
