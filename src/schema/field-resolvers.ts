import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
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
type ReadParameter = (...call: Parameters<Resolve>) => unknown;

/**
 * Replaces type-graphql's calls of resolver methods. Its calls cost ten promises for a field with four arguments, even if
 * the method returns a plain value: each argument is validated asynchronously. These calls cost none, and convert and
 * validate arguments once for all rows that share them.
 */
export function resolveFields(schema: GraphQLSchema): void {
  const { queries, mutations, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const replace = (type: GraphQLObjectType | undefined | null, handler: Handler): void => {
    const field = type?.getFields()[handler.schemaName];
    if (field === undefined) throw new Error(`the graph has no field ${handler.schemaName}`);
    field.resolve = resolverOf(handler);
  };
  for (const query of queries) replace(schema.getQueryType(), query);
  for (const mutation of mutations) replace(schema.getMutationType(), mutation);
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
  const readers = params.toSorted((a, b) => a.index - b.index).map(readerOf);
  return (...call) =>
    Reflect.apply(
      method,
      object,
      readers.map((read) => read(...call)),
    );
}

function readerOf(parameter: Parameter): ReadParameter {
  switch (parameter.kind) {
    case 'root':
      return (root) => root;
    case 'context': {
      const { propertyName } = parameter;
      return (_root, _args, context) => (propertyName === undefined ? context : context[propertyName as keyof Context]);
    }
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg':
    case 'args':
      return argumentReader(parameter);
    default:
      throw new Error(`resolver methods have no parameter of the kind ${parameter.kind}`);
  }
}

/** All rows of a field share one object of arguments, and documents without variables share it between executions. */
function argumentReader(parameter: Extract<Parameter, { kind: 'arg' | 'args' }>): ReadParameter {
  const converted = new WeakMap<object, { readonly value: unknown }>();
  const type: unknown = parameter.getType();
  return (_root, args, _context, info) => {
    const known = converted.get(args as object);
    if (known !== undefined) return known.value;
    const given: unknown = parameter.kind === 'arg' ? (args as Record<string, unknown>)[parameter.name] : args;
    const value = toInstance(type, given);
    if (parameter.validateSettings !== false) validateInput(value, type, info);
    converted.set(args as object, { value });
    return value;
  };
}
