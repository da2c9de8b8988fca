import type { Wire } from '../../ocean/wire.ts';
import type { Coordinates } from './coordinates.type.ts';
import { visiblePlace } from './visible-place.ts';

/** @param isPrivate whether the row around it says private */
export function toCoordinates({ latitude, longitude }: Wire['Coordonnees'], isPrivate: boolean): Coordinates {
  return visiblePlace({ latitude, longitude, hasFix: null, isPrivate });
}
