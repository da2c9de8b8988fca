import type { Wire } from '../../ocean/wire.ts';
import { flag, number, optional, text } from '../wire-values.ts';
import { toPositionDriver } from './position-driver.mapping.ts';
import type { PositionLeaves } from './position-fields.type.ts';
import { toPositionPointOfInterest } from './position-point-of-interest.mapping.ts';
import { Position } from './position.type.ts';
import { toPostalAddress } from './postal-address.mapping.ts';

/** @param timeZone the IANA zone of the wall-clock times in the row */
export function toPosition(wire: Wire['PositionVehicule'], timeZone: string): Position {
  return new Position(positionLeaves(wire), timeZone);
}

export function positionLeaves(wire: Wire['PositionVehicule']): PositionLeaves {
  return {
    latitude: number(wire.latitudeY),
    longitude: number(wire.longitudeX),
    dateText: text(wire.date),
    timeText: text(wire.heure),
    headingDegrees: number(wire.cap),
    state: text(wire.etat),
    hasGpsFix: flag(wire, 'gpsCale'),
    driver: optional(wire.driver, toPositionDriver),
    address: optional(wire.fullAddress, toPostalAddress),
    pointOfInterest: optional(wire.poi, toPositionPointOfInterest),
  };
}
