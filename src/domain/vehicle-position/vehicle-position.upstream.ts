import type { Wire } from '../../ocean/wire.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import type { PositionInterpretation } from '../place/position-interpretation.ts';
import type { ListSource } from '../lists/list-source.ts';
import { toVehiclePositionReport } from './vehicle-position.mapping.ts';
import type { VehiclePositionReport } from './vehicle-position.type.ts';

/** Name of the snapshot of all last positions. */
export const positionsSnapshot = 'vehicles.positions';

/**
 * Endpoint 15: the last positions of all vehicles that the caller may see. Concurrent requests share it, but it is not
 * cached: a position can become private at any time, and must then not be shown from an earlier read.
 */
export function positionList(
  interpretation: PositionInterpretation,
): ListSource<Wire['VehiculePosition'], VehiclePositionReport> {
  return {
    name: positionsSnapshot,
    request: () => ({ method: 'GET', path: '/restapi/mobility/v1/vehiclePositions' }),
    property: 'vehicles',
    map: (wire, customerId) => toVehiclePositionReport(wire, interpretation, customerId),
    isCached: false,
    isPrivate: ({ position }) => position?.visibility === PlaceVisibility.HIDDEN_PRIVATE,
  };
}
