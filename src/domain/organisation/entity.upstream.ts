import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../lists/list-source.ts';
import { toEntity } from './entity.mapping.ts';
import type { Entity } from './entity.type.ts';

/** Endpoint 12: all entities that the user may see. */
export const entityList: ListSource<Wire['EntiteResume'], Entity> = {
  name: 'entities',
  request: () => ({ method: 'GET', path: '/restapi/mobility/v1/entities' }),
  property: 'entities',
  map: toEntity,
  namedBy: ['vehicles', 'drivers', 'silent-boxes'],
};
