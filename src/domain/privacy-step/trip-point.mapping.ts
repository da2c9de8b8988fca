import type { Wire } from '../../ocean/wire.ts';
import { visiblePlace } from '../place/visible-place.ts';
import { id } from '../wire-values.ts';
import type { TripPoint } from './trip-point.type.ts';

export function toTripPoint(wire: Wire['PositionTrajet']): TripPoint {
  const { latitude, longitude } = wire;
  return { oceanId: id(wire.idPos), ...visiblePlace({ latitude, longitude, hasFix: null, isPrivate: false }) };
}
