import type { Wire } from '../../ocean/wire.ts';
import { flag, int, number, optional, text } from '../wire-values.ts';
import type { Location } from './location.type.ts';
import { PlaceVisibility } from './place-visibility.enums.ts';
import { toPointOfInterest } from './point-of-interest.mapping.ts';
import { visiblePlace, type VisiblePlace } from './visible-place.ts';

/** @param isPrivate whether the row around it says private: then nothing of it is passed on, whatever Ocean sent */
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

/** What is shown of a place that is private: that it is. */
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
