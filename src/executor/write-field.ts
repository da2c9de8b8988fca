import {
  defaultFieldResolver,
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
import { readsProperty } from './compiled-fields.ts';
import type { Execution, Path } from './execution.ts';
import {
  type Complete,
  failure,
  type FieldPlan,
  nullError,
  type Planner,
  resolveInfo,
  type WriteField,
} from './field-plan.ts';
import { ignoreRejections, isPromise, type JsonOutput, quote } from './json-text.ts';
import { completer, leafWriter } from './write-value.ts';

/** Creates the writer of a field. */
export function fieldWriter(field: FieldPlan, planner: Planner): WriteField {
  const { definition, parentType } = field;
  if (definition === TypeNameMetaFieldDef) {
    const name = quote(parentType.name);
    return () => name;
  }
  const writers = resultWriters(field, planner);
  if (readsProperty(definition)) return propertyWriter(field, writers);
  const { resolve = defaultFieldResolver } = definition;
  return (run, source, prev) => writers.call(run, source, prev, resolve);
}

/** A root field filters and sorts a list, which takes longer than a field below it. */
const rootWeight = 8;

type Resolve = GraphQLFieldResolver<unknown, unknown>;

interface ResultWriters {
  /** Calls the resolver and writes its result. */
  call(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): JsonOutput;
  /** Writes the result of a resolver. */
  write(run: Execution, result: unknown, path: Path): JsonOutput;
}

function resultWriters(field: FieldPlan, planner: Planner): ResultWriters {
  const { definition, parentType, key } = field;
  const typename = parentType.name;
  const completes = completer(definition.type, field, planner);
  const complete: Complete = (run, value, path) => completes.read?.(run, value) ?? completes.write(run, value, path);
  const fail = failure(definition.type, field);
  const readArguments = argumentReader(field);
  const isLeaf = isLeafType(getNamedType(definition.type)); // too little work to yield for

  function call(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): JsonOutput {
    if (!isLeaf && run.pace.shouldYield(prev === undefined ? rootWeight : 1)) {
      return run.pace.afterYield(() => callNow(run, source, prev, resolve));
    }
    return callNow(run, source, prev, resolve);
  }

  function callNow(run: Execution, source: unknown, prev: Path | undefined, resolve: Resolve): JsonOutput {
    const path = { prev, key, typename };
    let result: unknown;
    try {
      result = resolve(source, readArguments(run), run.context, resolveInfo(run, field, path));
    } catch (error) {
      return fail(run, error, path);
    }
    return write(run, result, path);
  }

  function write(run: Execution, result: unknown, path: Path): JsonOutput {
    try {
      const output = isPromise(result)
        ? result.then((value) => completeResolved(run, value, path))
        : complete(run, result, path);
      return isPromise(output) ? output.then(undefined, (error: unknown) => fail(run, error, path)) : output;
    } catch (error) {
      return fail(run, error, path);
    }
  }

  function completeResolved(run: Execution, value: unknown, path: Path): JsonOutput {
    if (isLeaf || !run.pace.shouldYield()) return complete(run, value, path);
    if (Array.isArray(value)) ignoreRejections(value);
    return run.pace.afterYield(() => complete(run, value, path));
  }

  return { call, write };
}

/** Creates the writer of a plain property. A leaf needs no promise, path or info. */
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
      if (value === undefined && hasProperties(source)) value = source[name];
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

function hasProperties(source: unknown): source is Record<string, unknown> {
  return (typeof source === 'object' && source !== null) || typeof source === 'function';
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

/** Adapts a method of the object, which graphql-js calls with arguments, context and info. */
function asResolver(method: unknown): Resolve {
  return (source, ...args) => Reflect.apply(method as Resolve, source, args as unknown[]) as unknown;
}

/** Returns the coerced arguments of a field. */
type ReadArguments = (run: Execution) => Record<string, unknown>;

const noArguments: Record<string, unknown> = Object.freeze({});

/**
 * Coerces literal arguments once per plan, and arguments with variables once per run instead of once per row. Resolvers
 * share them: those that outlive a run are frozen.
 */
function argumentReader({ definition, nodes: [node], index }: FieldPlan): ReadArguments {
  if (definition.args.length === 0 || node === undefined) return () => noArguments;
  if (hasVariables(node)) return (run) => (run.args[index] ??= getArgumentValues(definition, node, run.variables));
  let constant: Record<string, unknown> | undefined;
  return () => (constant ??= freezeArguments(getArgumentValues(definition, node)));
}

function hasVariables({ arguments: args = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of args) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
      },
    });
  }
  return found;
}

function freezeArguments(args: Record<string, unknown>): Record<string, unknown> {
  for (const value of Object.values(args)) freeze(value);
  return Object.freeze(args);
}

/** Freezes input objects and lists. A value of a scalar or an enum belongs to its type, which may not allow freezing. */
function freeze<T>(value: T): T {
  if (!Array.isArray(value) && !isInputObject(value)) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}

/** graphql-js creates input objects without a prototype. */
function isInputObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}
