import type { Wire } from '../../ocean/wire.ts';
import { hiddenLocation, toLocation } from '../place/location.mapping.ts';
import type { Location } from '../place/location.type.ts';
import { hidesFix, isFlaggedPrivate, rowSaysPrivate, saysPrivate } from '../place/visible-place.ts';
import { flag, optional } from '../shared/wire-values.ts';

/** Tells whether a status says that the vehicle was in private use: by its mobile state, or by a fix without a place. */
export function isPrivateStatus(wire: Wire['StatutVehicule']): boolean {
  const { latitude, longitude } = wire.address ?? {};
  const hasFix = flag(wire, 'gpsCale') === true || flag(wire.address ?? {}, 'gpsCalle') === true;
  return rowSaysPrivate(wire) || isFlaggedPrivate(wire.address ?? {}) || hidesFix({ latitude, longitude, hasFix });
}

/** The place of a status, or that it is private; null where Ocean gives none. */
export function toStatusLocation(wire: Wire['StatutVehicule'], isPrivate: boolean): Location | null {
  return isPrivate ? hiddenLocation : optional(wire.address, toLocation, false);
}

/** Tells whether an event itself speaks of private use: where it happened is then hidden. */
export function isPrivateEvent(wire: Wire['EvenementUnifie']): boolean {
  const odirect = wire.typeEvenementODirectDTO;
  if (isFlaggedPrivate(wire) || isFlaggedPrivate(wire.address ?? {})) return true;
  return [
    wire.typeEvenement,
    wire.eventState,
    wire.evenementLibelle,
    odirect?.typeEvenementOdirectDTO?.code,
    odirect?.classificationEvenementDTO?.code,
  ].some(saysPrivate);
}
