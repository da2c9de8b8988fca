import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Execution, fieldPathOf, type Path } from './execution.ts';
import { type Complete, failure, type FieldPlan, nullError, type Planner, resolveInfo } from './field-plan.ts';
import { ignoreRejections, isPromise, type JsonOutput, PendingJson, quote, toJson } from './json-text.ts';

/** Creates the writer of values of a type (CompleteValue in GraphQL's specification). */
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
  if (!isLeafType(type)) throw new TypeError(`${String(type)} is not an output type`);
  const write = leafWriter(type);
  return (_run, value) => write(value);
}

function objectCompleter(type: GraphQLObjectType, field: FieldPlan, planner: Planner): Complete {
  const write = planner.objectWriter(type, field);
  const { isTypeOf } = type;
  if (!isTypeOf) return write;
  const failType = (): never => {
    throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: field.nodes });
  };
  return (run, value, path) => {
    const isOfType = isTypeOf(value, run.context, resolveInfo(run, field, fieldPathOf(path)));
    if (typeof isOfType === 'boolean') return isOfType ? write(run, value, path) : failType();
    return isOfType.then((is) => (is ? write(run, value, path) : failType()));
  };
}

function abstractCompleter(type: GraphQLAbstractType, field: FieldPlan, planner: Planner): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completers = new Map<unknown, Complete>(
    planner.schema.getPossibleTypes(type).map((possible) => [possible.name, objectCompleter(possible, field, planner)]),
  );

  function completeAs(name: unknown, run: Execution, value: unknown, path: Path): JsonOutput {
    const complete = completers.get(name);
    if (complete !== undefined) return complete(run, value, path);
    throw new GraphQLError(`"${type.name}" was resolved to "${String(name)}", which is none of its types.`, {
      nodes: field.nodes,
    });
  }

  return (run, value, path) => {
    const name: unknown = resolveType(value, run.context, resolveInfo(run, field, fieldPathOf(path)), type);
    return isPromise(name)
      ? name.then((resolved) => completeAs(resolved, run, value, path))
      : completeAs(name, run, value, path);
  };
}

/** Writes a value that is neither null nor an error. Throws when the value does not fit the type. */
export type WriteLeaf = (value: unknown) => string;

/** Creates the writer of a scalar or an enum. It skips the type's `serialize` for values that need none. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const serialize: WriteLeaf = (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} cannot write a value`);
    return toJson(serialized);
  };
  if (type === GraphQLString || type === GraphQLID) {
    return (value) => (typeof value === 'string' ? quote(value) : serialize(value));
  }
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, quote(name)]));
    return (value) => texts.get(value) ?? serialize(value);
  }
  return serialize;
}

/** Creates the writer of a list (CompleteValue of a list in GraphQL's specification). */
function listCompleter(itemType: GraphQLOutputType, field: FieldPlan, complete: Complete): Complete {
  const fail = failure(itemType, field);
  const { parentType, definition } = field;

  function writeItem(run: Execution, value: unknown, path: Path): JsonOutput {
    try {
      const output = isPromise(value)
        ? value.then((resolved) => complete(run, resolved, path))
        : complete(run, value, path);
      return isPromise(output) ? output.then(undefined, (error: unknown) => fail(run, error, path)) : output;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  const itemPath = (list: Path, index: number): Path => ({ prev: list, key: index, typename: undefined });

  /** Writes the items from `from` on, after a pending one. */
  function writeRest(
    run: Execution,
    items: readonly unknown[],
    path: Path,
    from: number,
    pending: PendingJson,
  ): JsonOutput {
    for (let index = from; index < items.length; index += 1) {
      if (index > from && run.pace.shouldYield()) return yieldFrom(run, items, path, index, pending);
      try {
        pending.add(index === 0 ? '[' : ',', writeItem(run, items[index], itemPath(path, index)));
      } catch (error) {
        ignoreRejections(items.slice(index + 1));
        return pending.failList(error);
      }
    }
    return pending.endList();
  }

  /** Continues the list in a later turn of the event loop. */
  function yieldFrom(
    run: Execution,
    items: readonly unknown[],
    path: Path,
    from: number,
    pending: PendingJson,
  ): JsonOutput {
    ignoreRejections(items.slice(from));
    pending.guard();
    return run.pace.afterYield(() => writeRest(run, items, path, from, pending));
  }

  /** Writes an item before the first pending one. */
  function writeSettled(run: Execution, items: readonly unknown[], index: number, path: Path): JsonOutput {
    try {
      return writeItem(run, items[index], itemPath(path, index));
    } catch (error) {
      ignoreRejections(items.slice(index + 1));
      throw error;
    }
  }

  return (run, value, path) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    }
    const items: readonly unknown[] = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
    if (items.length === 0) return '[]';
    let text = '';
    for (let index = 0; index < items.length; index += 1) {
      if (run.pace.shouldYield()) return yieldFrom(run, items, path, index, new PendingJson(text));
      const output = writeSettled(run, items, index, path);
      if (typeof output === 'object' && output !== null) {
        const pending = new PendingJson(text);
        pending.add(index === 0 ? '[' : ',', output);
        return writeRest(run, items, path, index + 1, pending);
      }
      text += (index === 0 ? '[' : ',') + (output ?? 'null');
    }
    return `${text}]`;
  };
}
