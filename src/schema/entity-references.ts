import { type GraphQLSchema, isScalarType, isUnionType, Kind, type ObjectValueNode, type ValueNode } from 'graphql';
import type { Context } from '../context.ts';
import { eachOrError } from '../domain/shared/concurrency.ts';
import { findObject } from '../domain/node/find-object.ts';
import { toOceanId } from '../domain/node/ocean-id.ts';
import type { OceanObject } from '../domain/node/ocean-object.ts';
import { BadUserInput } from '../graphql/errors.ts';
import type { MaybePromise } from '../snapshot/maybe-promise.ts';
import { fromGlobalId, type GlobalId, type NodeType } from '../graphql/global-id.ts';

/** Reference to an object, as a gateway sends it. */
interface Representation {
  __typename?: unknown;
  id?: unknown;
  oceanId?: unknown;
}

type ResolveReference = (
  representation: Representation,
  context: Context,
) => MaybePromise<OceanObject<string | null> | null>;

/** Entity types and their keys, as the classes declare them with @key. */
export const entityKeys = {
  Box: ['id', 'oceanId'],
  Vehicle: ['id', 'oceanId'],
  Driver: ['id', 'oceanId'],
  Entity: ['id', 'oceanId'],
  PrivacyStep: ['id'],
} as const satisfies Partial<Record<NodeType, readonly string[]>>;

type EntityType = keyof typeof entityKeys;
const entityTypes = Object.keys(entityKeys) as EntityType[];

/**
 * `__resolveReference` of every entity, through the same loaders as every other field: a hundred vehicles that a gateway
 * requests cost one upstream request. An id of another type or tenant resolves to null.
 */
export const references = Object.fromEntries(
  entityTypes.map((type) => [type, { __resolveReference: resolveReference(type) }]),
) as Record<EntityType, { __resolveReference: ResolveReference }>;

function resolveReference(type: EntityType): ResolveReference {
  return ({ id, oceanId }, { loaders }) => {
    const globalId = typeof id === 'string' ? fromGlobalId(id) : byOceanId(type, oceanId);
    return globalId?.type === type ? findObject(globalId, loaders.of()) : null;
  };
}

/** @throws BadUserInput if the representation contains no key of the type */
function byOceanId(type: EntityType, oceanId: unknown): GlobalId | null {
  const keys: readonly string[] = entityKeys[type];
  if (!keys.includes('oceanId') || (typeof oceanId !== 'string' && typeof oceanId !== 'number')) {
    throw new BadUserInput(
      'representations',
      `${type} is found by its ${keys.join(' or ')}: send ${keys.length > 1 ? 'one' : 'it'}.`,
    );
  }
  const digits = toOceanId(String(oceanId), null);
  return digits === null ? null : { type, key: [digits] };
}

/**
 * Replaces the library's resolver of `_entities`, which writes `__typename` into the returned objects: our rows are
 * frozen and shared.
 */
export function resolveEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  if (field === undefined || !isUnionType(union)) throw new Error('the graph has no field _entities');
  field.resolve = (_source, { representations }: { representations: readonly unknown[] }, context: Context) => {
    context.loaders.of(); // reports a missing caller once, not once per item
    return eachOrError(representations, (one) => resolveRepresentation(one, context));
  };
  union.resolveType = ({ nodeType }: OceanObject) => nodeType;
}

function resolveRepresentation(
  representation: unknown,
  context: Context,
): MaybePromise<OceanObject<string | null> | null> {
  const given = typeof representation === 'object' ? (representation as Representation | null) : null;
  const type = entityTypes.find((name) => name === given?.__typename);
  if (given === null || type === undefined) {
    throw new BadUserInput(
      'representations',
      `__typename is one of ${entityTypes.join(', ')}: no other type has a key.`,
    );
  }
  return references[type].__resolveReference(given, context);
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Parses literals and defaults of `_Any` without losing digits, as JSON bodies are parsed: a number that a double would
 * round stays text. GraphQL's own parser turns 9007199254740993 into the id of another object.
 */
export function readAnyExactly(schema: GraphQLSchema): void {
  const any = schema.getType('_Any');
  if (!isScalarType(any)) throw new Error('the graph has no scalar _Any');
  any.parseLiteral = (node, variables) => valueOf(node, variables ?? {});
}

function valueOf(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return numberOf(node.value);
    case Kind.LIST:
      return node.values.map((item) => valueOf(item, variables));
    case Kind.OBJECT:
      return objectOf(node, variables);
    case Kind.VARIABLE:
      return Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined;
    default:
      return node.value;
  }
}

/** Returns a number for fractions and safe integers, and the text for integers that a double would round. */
function numberOf(text: string): number | string {
  const value = Number(text);
  const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
  return isExact ? value : text;
}

function objectOf({ fields }: ObjectValueNode, variables: Variables): Record<string, unknown> {
  const object = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of fields) object[name.value] = valueOf(value, variables);
  return object;
}
