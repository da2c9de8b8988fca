import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../context.ts';
import { validateInput } from '../graphql/validate-input.ts';
import { toInstance } from './input-instances.ts';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Handler = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Parameter = NonNullable<Handler['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, Context>;
type Method = (...values: unknown[]) => unknown;
type ReadParameter = (root: unknown, context: Context, info: GraphQLResolveInfo) => unknown;
type ArgumentParameter = Extract<Parameter, { kind: 'arg' | 'args' }>;

/**
 * Replaces type-graphql's calls of resolver methods. Its calls cost ten promises for a field with four arguments, even if
 * the method returns a plain value: each argument is validated asynchronously. These calls cost none, and convert and
 * validate arguments once for all rows that share them.
 */
export function resolveFields(schema: GraphQLSchema): void {
  const { queries, mutations, subscriptions, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const replace = (type: GraphQLObjectType | undefined | null, handler: Handler): void => {
    const field = type?.getFields()[handler.schemaName];
    if (field === undefined) throw new Error(`the graph has no field ${handler.schemaName}`);
    field.resolve = resolverOf(handler);
  };
  for (const query of queries) replace(schema.getQueryType(), query);
  for (const mutation of mutations) replace(schema.getMutationType(), mutation);
  for (const subscription of subscriptions) {
    const field = schema.getSubscriptionType()?.getFields()[subscription.schemaName];
    if (field === undefined) throw new Error(`the graph has no field ${subscription.schemaName}`);
    field.subscribe = resolverOf(subscription); // the method returns the events
    field.resolve = (event) => event;
  }
  const names = new Map([...interfaceTypes, ...objectTypes].map(({ target, name }) => [target as unknown, name]));
  for (const handler of fieldResolvers) {
    if (handler.kind !== 'external') continue;
    const type = schema.getType(names.get(handler.getObjectType?.()) ?? '');
    if (isInterfaceType(type)) for (const possible of schema.getPossibleTypes(type)) replace(possible, handler);
    else replace(isObjectType(type) ? type : null, handler);
  }
}

const resolverObjects = new Map<unknown, Record<string, Method>>();

function resolverOf({ target, methodName, params = [] }: Handler): Resolve {
  const object = resolverObjects.get(target) ?? (Reflect.construct(target, []) as Record<string, Method>);
  resolverObjects.set(target, object);
  const method = object[methodName];
  if (method === undefined) throw new Error(`${target.name} has no method ${methodName}`);
  const convert = argumentConverter(params);
  const readers = params.flatMap((parameter) => {
    const read = readerOf(parameter);
    return read === null ? [] : [{ index: parameter.index, read }];
  });
  return (root, args: object, context, info) => {
    const values = convert(args, info).slice();
    for (const { index, read } of readers) values[index] = read(root, context, info);
    return Reflect.apply(method, object, values);
  };
}

/** Null: an argument. */
function readerOf(parameter: Parameter): ReadParameter | null {
  switch (parameter.kind) {
    case 'arg':
    case 'args':
      return null;
    case 'root':
      return (root) => root;
    case 'context': {
      const { propertyName } = parameter;
      return (_root, context) => (propertyName === undefined ? context : context[propertyName as keyof Context]);
    }
    case 'info':
      return (_root, _context, info) => info;
    default:
      throw new Error(`resolver methods have no parameter of the kind ${parameter.kind}`);
  }
}

/**
 * Returns the parameters of a method with the arguments in their places. All rows of a field share one object of
 * arguments, and documents without variables share it between executions.
 */
function argumentConverter(params: readonly Parameter[]): (args: object, info: GraphQLResolveInfo) => unknown[] {
  const given = params.filter((parameter) => parameter.kind === 'arg' || parameter.kind === 'args');
  const empty = Array.from({ length: params.length });
  if (given.length === 0) return () => empty;
  const known = new WeakMap<object, unknown[]>();
  return (args, info) => {
    let values = known.get(args);
    if (values === undefined) {
      values = empty.slice();
      for (const parameter of given.toSorted((a, b) => a.index - b.index)) {
        values[parameter.index] = convertArgument(parameter, args, info);
      }
      known.set(args, values);
    }
    return values;
  };
}

/** @throws BadUserInput with the path of every validation error */
function convertArgument(parameter: ArgumentParameter, args: object, info: GraphQLResolveInfo): unknown {
  const type: unknown = parameter.getType();
  const given: unknown = parameter.kind === 'arg' ? (args as Record<string, unknown>)[parameter.name] : args;
  const value = toInstance(type, given);
  if (parameter.validateSettings !== false) validateInput(value, type, info);
  return value;
}
