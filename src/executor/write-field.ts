import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  isLeafType,
  Kind,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { completer, leafWriter, type Planner } from './write-value.ts';
import { failure, type FieldPlan, nullError, type Execution } from './execution.ts';
import { ignoreRejections, isPromise, quote, type Written } from './json-text.ts';
import type { Path } from './errors.ts';
import { readsPropertyFirst } from './plain-fields.ts';
import { resolveInfo } from './resolve-info.ts';

/**
 * Writes one field of an object, after GraphQL's specification (ExecuteField). Throws only what the object fails by.
 *
 * @param read the property, when it was read already and is not undefined; only of fields that are plain properties
 */
export type WriteField = (run: Execution, source: unknown, path: Path | undefined, read?: unknown) => Written;

/** How a field is written. */
export function fieldWriter(field: FieldPlan, planner: Planner): WriteField {
  const { definition, parentType } = field;
  if (definition === TypeNameMetaFieldDef) {
    const name = quote(parentType.name);
    return () => name;
  }
  const { resolve } = definition;
  const writers = resultWriters(field, planner);
  if (resolve !== undefined && !readsPropertyFirst(definition)) {
    return (run, source, prev) => writers.call(run, source, prev, resolve);
  }
  return propertyWriter(field, writers);
}

/** A field at the top filters and sorts a list: it takes longer than one below. */
const rootWeight = 8;

type Resolve = GraphQLFieldResolver<unknown, unknown>;

interface ResultWriters {
  /** Calls the resolver and writes what it gives. */
  call(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): Written;
  /** Writes what a resolver gave. */
  write(run: Execution, result: unknown, path: Path): Written;
}

function resultWriters(field: FieldPlan, planner: Planner): ResultWriters {
  const { definition, parentType, key } = field;
  const typename = parentType.name;
  const complete = completer(definition.type, field, planner);
  const fail = failure(definition.type, field);
  const readArguments = argumentReader(field);
  const isLeaf = isLeafType(getNamedType(definition.type)); // too little work to yield before it

  function call(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): Written {
    if (!isLeaf && run.pace.isDue(prev === undefined ? rootWeight : 1)) {
      return run.pace.later(() => callNow(run, source, prev, resolve));
    }
    return callNow(run, source, prev, resolve);
  }

  function callNow(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): Written {
    const path = { prev, key, typename };
    let result: unknown;
    try {
      result = resolve.call(source, source, readArguments(run), run.context, resolveInfo(run, field, path));
    } catch (error) {
      return fail(run, error, path);
    }
    return write(run, result, path);
  }

  function write(run: Execution, result: unknown, path: Path): Written {
    try {
      const written = isPromise(result)
        ? result.then((value) => completeLater(run, value, path))
        : complete(run, result, path);
      return isPromise(written) ? written.then(undefined, (error: unknown) => fail(run, error, path)) : written;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  function completeLater(run: Execution, value: unknown, path: Path): Written {
    if (isLeaf || !run.pace.isDue()) return complete(run, value, path);
    if (Array.isArray(value)) ignoreRejections(value);
    return run.pace.later(() => complete(run, value, path));
  }

  return { call, write };
}

/** How a plain property is written: a leaf without a promise, a place or an info. */
function propertyWriter(field: FieldPlan, writers: ResultWriters): WriteField {
  const { key, definition, parentType } = field;
  const { name, resolve } = definition;
  const typename = parentType.name;
  const type = getNullableType(definition.type);
  const isRequired = type !== definition.type;
  const writeLeaf = isLeafType(type) ? leafWriter(type) : null;
  const fail = failure(definition.type, field);

  return (run, source, prev, read) => {
    let value = read;
    try {
      if (value === undefined && typeof source === 'object') value = (source as Record<string, unknown>)[name];
      if (writeLeaf !== null && isPlain(value)) return writeLeaf(value);
    } catch (error) {
      return fail(run, error, { prev, key, typename });
    }
    if (value === null || (value === undefined && resolve === undefined)) {
      return isRequired ? fail(run, nullError(field), { prev, key, typename }) : null;
    }
    if (value === undefined && resolve !== undefined) return writers.call(run, source, prev, resolve);
    if (typeof value === 'function') return writers.call(run, source, prev, asResolver(value));
    return writers.write(run, value, { prev, key, typename });
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

/** A method of the object, which graphql-js calls with the arguments, the context and the info. */
function asResolver(method: unknown): Resolve {
  return (source, ...told) => Reflect.apply(method as Resolve, source, told as unknown[]) as unknown;
}

/** The arguments of a field, in one run. */
type ReadArguments = (run: Execution) => Record<string, unknown>;

const none: Record<string, unknown> = Object.freeze({});

/**
 * How a field's arguments are read: once, when the document holds their values, and otherwise once a run, not once a
 * row. Resolvers share them: those that outlive a run are frozen.
 */
function argumentReader({ definition, nodes: [node], index }: FieldPlan): ReadArguments {
  if (definition.args.length === 0 || node === undefined) return () => none;
  if (holdsVariables(node)) return (run) => (run.args[index] ??= getArgumentValues(definition, node, run.variables));
  let constant: Record<string, unknown> | undefined;
  return () => (constant ??= freeze(getArgumentValues(definition, node)));
}

function holdsVariables({ arguments: given = [] }: FieldNode): boolean {
  let holds = false;
  for (const argument of given) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        holds = true;
      },
    });
  }
  return holds;
}

function freeze<T extends object>(value: T): T {
  for (const item of Object.values(value) as unknown[]) {
    if (typeof item === 'object' && item !== null) freeze(item);
  }
  return Object.freeze(value);
}
