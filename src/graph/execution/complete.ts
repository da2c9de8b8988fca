import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { nullError } from './failure.ts';
import { fieldOf, type Path } from './path.ts';
import { resolveInfo } from './resolve-info.ts';
import type { FieldPlan, Run } from './run.ts';
import { leafWriter } from './write-leaf.ts';
import { listCompleter } from './write-list.ts';
import type { WriteObject } from './write-object.ts';
import { isPromise, type Written } from './written.ts';

/** Writes what a resolver gave for a field, or for one item of its list. Throws, or rejects, when it cannot be. */
export type Complete = (run: Run, value: unknown, path: Path) => Written;

/** What plans the objects that fields give. */
export interface Planner {
  readonly schema: GraphQLSchema;
  /** How the objects of a type are written where a field gives them. */
  objectWriter(type: GraphQLObjectType, field: FieldPlan): WriteObject;
}

/** How values of a type are written, after GraphQL's specification (CompleteValue). */
export function completer(type: GraphQLOutputType, field: FieldPlan, planner: Planner): Complete {
  const isRequired = isNonNullType(type);
  const write = completerOfValue(isRequired ? type.ofType : type, field, planner);
  return (run, value, path) => {
    if (value === null || value === undefined) {
      if (isRequired) throw nullError(field);
      return null;
    }
    if (value instanceof Error) throw value;
    return write(run, value, path);
  };
}

function completerOfValue(type: GraphQLOutputType, field: FieldPlan, planner: Planner): Complete {
  if (isListType(type)) return listCompleter(type.ofType, field, completer(type.ofType, field, planner));
  if (isObjectType(type)) return objectCompleter(type, field, planner);
  if (isAbstractType(type)) return abstractCompleter(type, field, planner);
  if (!isLeafType(type)) throw new TypeError(`${String(type)} is no type of a value`);
  const write = leafWriter(type);
  return (_run, value) => write(value);
}

function objectCompleter(type: GraphQLObjectType, field: FieldPlan, planner: Planner): Complete {
  const write = planner.objectWriter(type, field);
  const { isTypeOf } = type;
  if (!isTypeOf) return write;
  const refuse = (): never => {
    throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: field.nodes });
  };
  return (run, value, path) => {
    const isOfType = isTypeOf(value, run.context, resolveInfo(run, field, fieldOf(path)));
    if (typeof isOfType === 'boolean') return isOfType ? write(run, value, path) : refuse();
    return isOfType.then((is) => (is ? write(run, value, path) : refuse()));
  };
}

function abstractCompleter(type: GraphQLAbstractType, field: FieldPlan, planner: Planner): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completers = new Map<unknown, Complete>(
    planner.schema.getPossibleTypes(type).map((possible) => [possible.name, objectCompleter(possible, field, planner)]),
  );

  function completeAs(name: unknown, run: Run, value: unknown, path: Path): Written {
    const complete = completers.get(name);
    if (complete !== undefined) return complete(run, value, path);
    throw new GraphQLError(`"${type.name}" was resolved to "${String(name)}", which is none of its types.`, {
      nodes: field.nodes,
    });
  }

  return (run, value, path) => {
    const name: unknown = resolveType(value, run.context, resolveInfo(run, field, fieldOf(path)), type);
    return isPromise(name)
      ? name.then((resolved) => completeAs(resolved, run, value, path))
      : completeAs(name, run, value, path);
  };
}
