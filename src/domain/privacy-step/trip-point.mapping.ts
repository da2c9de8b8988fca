import type { Wire } from '../../ocean/wire.ts';
import { id, number } from '../wire-values.ts';
import type { TripPoint } from './trip-point.type.ts';

export function toTripPoint(wire: Wire['PositionTrajet']): TripPoint {
  return {
    oceanId: id(wire.idPos),
    latitude: number(wire.latitude),
    longitude: number(wire.longitude),
  };
}
