import { isUnionType, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { eachOrError } from '../domain/shared/concurrency.ts';
import { findObject } from '../domain/node/find-object.ts';
import { toOceanId } from '../domain/node/ocean-id.ts';
import type { OceanObject } from '../domain/node/ocean-object.ts';
import { BadUserInput } from '../graphql/errors.ts';
import { fromGlobalId, type GlobalId, type NodeType } from '../graphql/global-id.ts';

/** What a gateway sends of an object that it wants more of. */
interface Representation {
  __typename?: unknown;
  id?: unknown;
  oceanId?: unknown;
}

type ResolveReference = (representation: Representation, context: Context) => Promise<OceanObject | null>;

/** Entities by their types, and the keys that each is found by: as the classes declare them with @key. */
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
 * requests cost one upstream request. An id of another type, or of another tenant, is nobody's: null.
 */
export const references = Object.fromEntries(
  entityTypes.map((type) => [type, { __resolveReference: resolveReference(type) }]),
) as Record<EntityType, { __resolveReference: ResolveReference }>;

function resolveReference(type: EntityType): ResolveReference {
  return async ({ id, oceanId }, { loaders }) => {
    const globalId = typeof id === 'string' ? fromGlobalId(id) : byOceanId(type, oceanId);
    return globalId?.type === type ? findObject(globalId, loaders.of()) : null;
  };
}

/** @throws BadUserInput where the object cannot be found by what was sent */
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
 * Answers `_entities` without the library's own resolver, which writes `__typename` into what it is given: the rows are
 * frozen, and everybody's.
 */
export function resolveEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  if (field === undefined || !isUnionType(union)) throw new Error('the graph has no field _entities');
  field.resolve = (_source, { representations }: { representations: readonly unknown[] }, context: Context) => {
    context.loaders.of(); // a caller who may ask for nothing is told once, not once an item
    return eachOrError(representations, (one) => resolveRepresentation(one, context));
  };
  union.resolveType = ({ nodeType }: OceanObject) => nodeType;
}

function resolveRepresentation(representation: unknown, context: Context): Promise<OceanObject | null> {
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
