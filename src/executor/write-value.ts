import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { failure, type FieldPlan, nullError, type Execution } from './execution.ts';
import { fieldOf, type Path } from './errors.ts';
import { resolveInfo } from './resolve-info.ts';
import type { WriteObject } from './write-object.ts';
import { ignoreRejections, isPromise, jsonOf, quote, Texts, type Written } from './json-text.ts';

/** Writes what a resolver gave for a field, or for one item of its list. Throws, or rejects, when it cannot be. */
export type Complete = (run: Execution, value: unknown, path: Path) => Written;

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

  function completeAs(name: unknown, run: Execution, value: unknown, path: Path): Written {
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

/** Writes a value that is neither null nor an error; throws when the type cannot hold it. */
export type WriteLeaf = (value: unknown) => string;

/** How values of a scalar or an enum are written: by the type's own serialize, but where it would change nothing. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const serialize: WriteLeaf = (value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} cannot write a value`);
    return jsonOf(serialized);
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

/** How lists are written, after GraphQL's specification (CompleteValue of a list). */
function listCompleter(itemType: GraphQLOutputType, field: FieldPlan, complete: Complete): Complete {
  const fail = failure(itemType, field);
  const { parentType, definition } = field;

  function writeItem(run: Execution, value: unknown, path: Path): Written {
    try {
      const written = isPromise(value)
        ? value.then((resolved) => complete(run, resolved, path))
        : complete(run, value, path);
      return isPromise(written) ? written.then(undefined, (error: unknown) => fail(run, error, path)) : written;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  const placeOf = (list: Path, index: number): Path => ({ prev: list, key: index, typename: undefined });

  /** From an item on, when one before it is a promise. */
  function writeRest(run: Execution, items: readonly unknown[], path: Path, from: number, texts: Texts): Written {
    for (let index = from; index < items.length; index += 1) {
      if (index > from && run.pace.isDue()) return pause(run, items, path, index, texts);
      try {
        texts.add(index === 0 ? '[' : ',', writeItem(run, items[index], placeOf(path, index)));
      } catch (error) {
        ignoreRejections(items.slice(index + 1));
        return texts.failList(error);
      }
    }
    return texts.endList();
  }

  /** Goes on with the list in a later turn of the event loop. */
  function pause(run: Execution, items: readonly unknown[], path: Path, from: number, texts: Texts): Written {
    ignoreRejections(items.slice(from));
    texts.hold();
    return run.pace.later(() => writeRest(run, items, path, from, texts));
  }

  /** One of the items before the first that is a promise. */
  function writeFirst(run: Execution, items: readonly unknown[], index: number, path: Path): Written {
    try {
      return writeItem(run, items[index], placeOf(path, index));
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
      if (run.pace.isDue()) return pause(run, items, path, index, new Texts(text));
      const written = writeFirst(run, items, index, path);
      if (typeof written === 'object' && written !== null) {
        const texts = new Texts(text);
        texts.add(index === 0 ? '[' : ',', written);
        return writeRest(run, items, path, index + 1, texts);
      }
      text += (index === 0 ? '[' : ',') + (written ?? 'null');
    }
    return `${text}]`;
  };
}
