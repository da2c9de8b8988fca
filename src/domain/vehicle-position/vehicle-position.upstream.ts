import type { Wire } from '../../ocean/wire.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import type { PositionInterpretation } from '../place/position-interpretation.ts';
import type { ListSource } from '../lists/list-source.ts';
import { toVehiclePositionReport } from './vehicle-position.mapping.ts';
import type { VehiclePositionReport } from './vehicle-position.type.ts';

/** What all last positions are shared under. */
export const positionsSnapshot = 'vehicles.positions';

/**
 * Endpoint 15: the last positions of all vehicles that the caller may see. Shared by those who ask at the same time and
 * held no longer: a position can become private at any time, and must then not be shown from what was read before.
 */
export function positionList(
  interpretation: PositionInterpretation,
): ListSource<Wire['VehiculePosition'], VehiclePositionReport> {
  return {
    name: positionsSnapshot,
    request: () => ({ method: 'GET', path: '/restapi/mobility/v1/vehiclePositions' }),
    property: 'vehicles',
    map: (wire) => toVehiclePositionReport(wire, interpretation),
    isCached: false,
    isPrivate: ({ position }) => position?.visibility === PlaceVisibility.HIDDEN_PRIVATE,
  };
}
