import type { Wire } from '../../ocean/wire.ts';
import { text } from '../wire-values.ts';
import type { PositionPointOfInterest } from './position-point-of-interest.type.ts';

export function toPositionPointOfInterest(wire: Wire['PoiPosition']): PositionPointOfInterest {
  return {
    name: text(wire.nom),
    typeName: text(wire.nomType),
    colour: text(wire.couleurHTML),
  };
}
