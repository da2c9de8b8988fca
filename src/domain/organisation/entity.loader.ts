import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { entityList } from './entity.upstream.ts';
import type { Entity } from './entity.type.ts';

/** Loads entities from their list. Reads it once. */
export class EntityLoader extends ListLoader<Wire['EntiteResume'], Entity> {
  constructor(reads: UpstreamReads) {
    super(reads, entityList);
  }
}
