import type { Wire } from '../../ocean/wire.ts';
import { assignKnown } from '../node/ocean-object.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { flag, id, text } from '../shared/wire-values.ts';
import { Entity } from './entity.type.ts';

type EntityRow = Wire['Entite'];

/**
 * Maps a partial entity: fields that the row lacks stay undefined, and resolve from the list of entities. Null without an
 * id.
 */
export function toEntity(wire: EntityRow, customerId: CustomerId): Entity | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : assignKnown(new Entity(oceanId, customerId), leaves(wire));
}

function leaves(wire: EntityRow): Partial<Entity> {
  return {
    name: text(wire.nom),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
