import {
  getNamedType,
  getNullableType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Execution, Path } from './execution.ts';
import { type Complete, type Completer, failure, type FieldPlan, nullError, type Planner } from './field-plan.ts';
import { ignoreRejections, isPromise, type JsonOutput, PendingJson, quote, toJson } from './json-text.ts';
import { TextCache } from './text-cache.ts';
import { abstractCompleter, objectCompleter } from './write-composite.ts';

/** Creates the writer of values of a type (CompleteValue in GraphQL's specification). */
export function completer(type: GraphQLOutputType, field: FieldPlan, planner: Planner): Completer {
  const isRequired = isNonNullType(type);
  const writeValue = completerOfValue(isRequired ? type.ofType : type, field, planner);
  const isLeaf = isLeafType(getNamedType(type));
  const texts = isLeaf
    ? null
    : new TextCache(writeValue, () => planner.constantCheck(type, field), isListType(getNullableType(type)));

  function write(run: Execution, value: unknown, path: Path): JsonOutput {
    if (value === null || value === undefined) {
      if (isRequired) throw nullError(field);
      return null;
    }
    if (value instanceof Error) throw value;
    return texts === null ? writeValue(run, value, path) : texts.write(run, value, path);
  }

  return { read: texts && ((run, value) => texts.read(run, value)), write };
}

function completerOfValue(type: GraphQLOutputType, field: FieldPlan, planner: Planner): Complete {
  if (isListType(type)) return listCompleter(type.ofType, field, completer(type.ofType, field, planner));
  if (isObjectType(type)) return objectCompleter(type, field, planner);
  if (isAbstractType(type)) return abstractCompleter(type, field, planner);
  if (!isLeafType(type)) throw new TypeError(`${String(type)} is not an output type`);
  const write = leafWriter(type);
  return (_run, value) => write(value);
}

/** Writes a value that is neither null nor an error. Throws when the value does not fit the type. */
export type WriteLeaf = (value: unknown) => string;

/** Creates the writer of a scalar or an enum. It skips the type's `serialize` for values that need none. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const serialize: WriteLeaf = (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized !== null && serialized !== undefined) return toJson(serialized);
    const call = `${type.name}.serialize(${inspect(value)})`;
    throw new Error(`Expected \`${call}\` to return non-nullable value, returned: ${inspect(serialized)}`);
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
function listCompleter(itemType: GraphQLOutputType, field: FieldPlan, { read, write }: Completer): Complete {
  const fail = failure(itemType, field);
  const { parentType, definition } = field;

  function writeItem(run: Execution, value: unknown, path: Path): JsonOutput {
    try {
      const output = isPromise(value) ? value.then((resolved) => write(run, resolved, path)) : write(run, value, path);
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
        const output = read?.(run, items[index]) ?? writeItem(run, items[index], itemPath(path, index));
        pending.add(index === 0 ? '[' : ',', output);
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

  /** Writes each item before the next is produced, as a generator may fail late or observe the items before. */
  function writeIterable(run: Execution, items: Iterable<unknown>, path: Path): JsonOutput {
    const pending = new PendingJson('');
    let count = 0;
    try {
      for (const item of items) {
        pending.add(count === 0 ? '[' : ',', writeItem(run, item, itemPath(path, count)));
        count += 1;
      }
    } catch (error) {
      if (items instanceof Set) ignoreRejections([...items]); // those after the failed item, which nothing awaits
      return pending.failList(error);
    }
    return count === 0 ? '[]' : pending.endList();
  }

  return (run, value, path) => {
    if (!Array.isArray(value)) {
      if (isIterable(value)) return writeIterable(run, value, path);
      const name = `${parentType.name}.${definition.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    const items: readonly unknown[] = value;
    if (items.length === 0) return '[]';
    let text = '';
    for (let index = 0; index < items.length; index += 1) {
      if (run.pace.shouldYield()) return yieldFrom(run, items, path, index, new PendingJson(text));
      const output = read?.(run, items[index]) ?? writeSettled(run, items, index, path);
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

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function';
}
