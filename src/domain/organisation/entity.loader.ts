import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { entityList } from './entity.upstream.ts';
import type { Entity } from './entity.type.ts';

/** Entities from the list of entities. */
export class EntityLoader extends ListLoader<Wire['EntiteResume'], Entity> {
  constructor(reads: UpstreamReads) {
    super(reads, entityList);
  }
}
