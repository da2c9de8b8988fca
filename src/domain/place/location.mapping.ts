import type { Wire } from '../../ocean/wire.ts';
import type { Coordinates, Location, PostalAddress } from './location.type.ts';
import { visiblePlace, type VisiblePlace } from './visible-place.ts';
import { flag, int, number, optional, text } from '../shared/wire-values.ts';
import { PlaceVisibility } from './place.enums.ts';
import { toPointOfInterest } from './point-of-interest.mapping.ts';

/** @param isPrivate whether the containing row is private */
export function toCoordinates({ latitude, longitude }: Wire['Coordonnees'], isPrivate: boolean): Coordinates {
  return visiblePlace({ latitude, longitude, hasFix: null, isPrivate });
}

export function toPostalAddress(wire: Wire['AdresseComplete']): PostalAddress {
  return {
    address: text(wire.address),
    postalCode: text(wire.postalCode),
    town: text(wire.town),
    country: text(wire.country),
  };
}

/** @param isPrivate whether the containing row is private: the result is then hidden, whatever Ocean sent */
export function toLocation(wire: Wire['Adresse'], isPrivate: boolean): Location {
  const place = locationPlace(wire, isPrivate);
  if (place.visibility === PlaceVisibility.HIDDEN_PRIVATE) return hiddenLocation;
  return {
    ...place,
    address: text(wire.address),
    postalCode: text(wire.postCode),
    town: text(wire.town),
    countryCode: int(wire.countryCode),
    headingDegrees: number(wire.cap),
    accuracyMeters: number(wire.precision),
    hasGpsFix: flag(wire, 'gpsCalle'),
    closestPointOfInterest: optional(wire.closestPoi, toPointOfInterest),
  };
}

export function locationPlace(wire: Wire['Adresse'], isPrivate: boolean): VisiblePlace {
  const { latitude, longitude } = wire;
  return visiblePlace({ latitude, longitude, hasFix: flag(wire, 'gpsCalle'), isPrivate });
}

/** Location of every private place: it shows only that it is private. */
export const hiddenLocation: Location = Object.freeze({
  visibility: PlaceVisibility.HIDDEN_PRIVATE,
  latitude: null,
  longitude: null,
  address: null,
  postalCode: null,
  town: null,
  countryCode: null,
  headingDegrees: null,
  accuracyMeters: null,
  hasGpsFix: null,
  closestPointOfInterest: null,
});
