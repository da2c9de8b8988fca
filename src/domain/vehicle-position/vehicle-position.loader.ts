import type { Wire } from '../../ocean/wire.ts';
import { positionInterpretation } from '../place/position-interpretation.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { VehiclePositionReport } from './vehicle-position.type.ts';
import { positionList } from './vehicle-position.upstream.ts';

/** Loads last positions by vehicle, from one list for all vehicles. Reads the list once for each request. */
export class PositionLoader extends ListLoader<Wire['VehiculePosition'], VehiclePositionReport> {
  constructor(reads: UpstreamReads) {
    super(reads, positionList(positionInterpretation(reads)));
  }
}
