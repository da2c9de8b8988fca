import type { Wire } from '../../ocean/wire.ts';
import { flag, int, number, optional, text } from '../wire-values.ts';
import { toPointOfInterest } from './point-of-interest.mapping.ts';
import type { Location } from './location.type.ts';

export function toLocation(wire: Wire['Adresse']): Location {
  return {
    address: text(wire.address),
    postalCode: text(wire.postCode),
    town: text(wire.town),
    countryCode: int(wire.countryCode),
    latitude: number(wire.latitude),
    longitude: number(wire.longitude),
    headingDegrees: number(wire.cap),
    accuracyMeters: number(wire.precision),
    hasGpsFix: flag(wire, 'gpsCalle'),
    closestPointOfInterest: optional(wire.closestPoi, toPointOfInterest),
  };
}
