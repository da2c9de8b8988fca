import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { type Execution, fieldPathOf, type Path } from './execution.ts';
import { type Complete, type FieldPlan, type Planner, resolveInfo } from './field-plan.ts';
import { isPromise, type JsonOutput } from './json-text.ts';

/** Creates the writer of objects of a type. Only a type with `isTypeOf` costs more than its fields. */
export function objectCompleter(type: GraphQLObjectType, field: FieldPlan, planner: Planner): Complete {
  const write = planner.objectWriter(type, field);
  const { isTypeOf } = type;
  if (!isTypeOf) return write;

  function writeIf(isOfType: boolean, run: Execution, value: unknown, path: Path): JsonOutput {
    if (isOfType) return write(run, value, path);
    const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
    throw new GraphQLError(message, { nodes: field.nodes });
  }

  return (run, value, path) => {
    const isOfType: unknown = isTypeOf(value, run.context, resolveInfo(run, field, fieldPathOf(path)));
    return isPromise(isOfType)
      ? isOfType.then((settled) => writeIf(Boolean(settled), run, value, path))
      : writeIf(Boolean(isOfType), run, value, path);
  };
}

/** Creates the writer of an interface or a union, which has a writer for each of its object types. */
export function abstractCompleter(type: GraphQLAbstractType, field: FieldPlan, planner: Planner): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completers = new Map<unknown, Complete>(
    planner.schema.getPossibleTypes(type).map((possible) => [possible.name, objectCompleter(possible, field, planner)]),
  );

  function completeAs(name: unknown, run: Execution, value: unknown, path: Path): JsonOutput {
    const complete = completers.get(name);
    if (complete !== undefined) return complete(run, value, path);
    throw typeError(type, name, field, planner, value);
  }

  return (run, value, path) => {
    const name: unknown = resolveType(value, run.context, resolveInfo(run, field, fieldPathOf(path)), type);
    return isPromise(name)
      ? name.then((resolved) => completeAs(resolved, run, value, path))
      : completeAs(name, run, value, path);
  };
}

/** Describes a type name that does not fit, in the words of graphql-js. */
function typeError(
  { name: abstract }: GraphQLAbstractType,
  name: unknown,
  { parentType, definition, nodes }: FieldPlan,
  { schema }: Planner,
  value: unknown,
): GraphQLError {
  const mustResolve =
    `Abstract type "${abstract}" must resolve to an Object type at runtime ` +
    `for field "${parentType.name}.${definition.name}"`;
  if (name === null || name === undefined) {
    const reason =
      `Either the "${abstract}" type should provide a "resolveType" function ` +
      'or each possible type should provide an "isTypeOf" function.';
    return new GraphQLError(`${mustResolve}. ${reason}`, { nodes });
  }
  if (isObjectType(name)) {
    return new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 ' +
        'please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    return new GraphQLError(`${mustResolve} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const runtimeType = schema.getType(name);
  if (runtimeType === undefined) {
    const message = `Abstract type "${abstract}" was resolved to a type "${name}" that does not exist inside the schema.`;
    return new GraphQLError(message, { nodes });
  }
  const message = isObjectType(runtimeType)
    ? `Runtime Object type "${name}" is not a possible type for "${abstract}".`
    : `Abstract type "${abstract}" was resolved to a non-object type "${name}".`;
  return new GraphQLError(message, { nodes });
}
