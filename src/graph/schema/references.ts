import { isUnionType, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import { findObject } from '../../domain/find-object.ts';
import type { OceanObject } from '../../domain/ocean-object.ts';
import { BadUserInput } from '../errors.ts';
import { fromGlobalId, nodeTypes, type NodeType } from '../global-id.ts';

/** What a gateway sends of an object that it wants more of. */
interface Representation {
  __typename?: unknown;
  id?: unknown;
  oceanId?: unknown;
}

type ResolveReference = (representation: Representation, context: Context) => Promise<OceanObject | null>;

/**
 * `__resolveReference` of every entity, through the same loaders as every other door: a hundred vehicles asked across
 * a gateway cost one upstream call. An id of another type, or of another tenant, is nobody's: null.
 */
export const references: Record<NodeType, { __resolveReference: ResolveReference }> = Object.fromEntries(
  nodeTypes.map((type) => [type, { __resolveReference: resolveReference(type) }]),
) as Record<NodeType, { __resolveReference: ResolveReference }>;

function resolveReference(type: NodeType): ResolveReference {
  return async ({ id, oceanId }, { loaders }) => {
    const globalId = typeof id === 'string' ? fromGlobalId(id) : oceanIdOnly(type, oceanId);
    return globalId?.type === type ? findObject(globalId, loaders.of()) : null;
  };
}

function oceanIdOnly(type: NodeType, oceanId: unknown) {
  return typeof oceanId === 'string' || typeof oceanId === 'number' ? { type, key: [String(oceanId)] } : null;
}

/**
 * Answers `_entities` without the library's own resolver, which writes `__typename` into what it is given: the rows are
 * frozen, and everybody's.
 */
export function resolveEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  if (field === undefined || !isUnionType(union)) throw new Error('the graph has no field _entities');
  field.resolve = (_source, { representations }: { representations: readonly Representation[] }, context: Context) =>
    representations.map((representation) => resolveRepresentation(representation, context));
  union.resolveType = ({ nodeType }: OceanObject) => nodeType;
}

function resolveRepresentation(representation: Representation, context: Context): Promise<OceanObject | null> {
  const type = nodeTypes.find((name) => name === representation.__typename);
  if (type === undefined) throw new BadUserInput('representations', `__typename is one of ${nodeTypes.join(', ')}.`);
  return references[type].__resolveReference(representation, context);
}
