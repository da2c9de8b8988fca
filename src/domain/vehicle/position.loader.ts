import type { Wire } from '../../ocean/wire.ts';
import { ListLoader } from '../list-loader.ts';
import type { Reads } from '../reads.ts';
import { toVehiclePositionReport } from './position.mapping.ts';
import type { VehiclePositionReport } from './position.type.ts';
import { fetchVehiclePositions } from './position.upstream.ts';

/** What all last positions are shared under. */
export const positionsSnapshot = 'vehicles.positions';

/**
 * Last positions: one list for all vehicles of an identity, found by the vehicle. Shared by those who ask at the same
 * time and held no longer: a position can become private at any time, and must then not be shown from what was read before.
 */
export class PositionLoader extends ListLoader<Wire['VehiculePosition'], VehiclePositionReport> {
  constructor(reads: Reads) {
    super(reads, {
      name: positionsSnapshot,
      isHeld: false,
      fetch: fetchVehiclePositions,
      map: (wire) => toVehiclePositionReport(wire, reads.timeZone),
    });
  }
}
