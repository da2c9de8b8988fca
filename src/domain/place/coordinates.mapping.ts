import type { Wire } from '../../ocean/wire.ts';
import { number } from '../wire-values.ts';
import type { Coordinates } from './coordinates.type.ts';

export function toCoordinates(wire: Wire['Coordonnees']): Coordinates {
  return {
    latitude: number(wire.latitude),
    longitude: number(wire.longitude),
  };
}
