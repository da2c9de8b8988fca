import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../list-source.ts';
import { toEntity } from './entity.mapping.ts';
import type { Entity } from './entity.type.ts';

/** Endpoint 12: every entity that the user may see. */
export const entityList: ListSource<Wire['EntiteResume'], Entity> = {
  name: 'entities',
  fetch: async ({ client, caller }, signal) => {
    const answer = await client.call<Wire['ListeEntites'] | null>(
      caller,
      { method: 'GET', path: '/restapi/mobility/v1/entities' },
      signal,
    );
    return answer?.entities ?? [];
  },
  map: toEntity,
};
