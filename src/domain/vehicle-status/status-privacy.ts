import type { Wire } from '../../ocean/wire.ts';
import { hiddenLocation, toLocation } from '../place/location.mapping.ts';
import type { Location } from '../place/location.type.ts';
import { hidesFix, isFlaggedPrivate, rowMarksPrivate, marksPrivate } from '../place/visible-place.ts';
import { flag, optional } from '../shared/wire-values.ts';

/** Returns whether a status marks private use: by its mobile state, by a flag, or by a fix without a place. */
export function isPrivateStatus(wire: Wire['StatutVehicule']): boolean {
  const { latitude, longitude } = wire.address ?? {};
  const hasFix = flag(wire, 'gpsCale') === true || flag(wire.address ?? {}, 'gpsCalle') === true;
  return rowMarksPrivate(wire) || isFlaggedPrivate(wire.address ?? {}) || hidesFix({ latitude, longitude, hasFix });
}

/** Maps the place of a status, hidden if private; null when Ocean sends none. */
export function toStatusLocation(wire: Wire['StatutVehicule'], isPrivate: boolean): Location | null {
  return isPrivate ? hiddenLocation : optional(wire.address, toLocation, false);
}

/** Returns whether an event itself marks private use: its place is then hidden. */
export function isPrivateEvent(wire: Wire['EvenementUnifie']): boolean {
  const odirect = wire.typeEvenementODirectDTO;
  if (isFlaggedPrivate(wire) || isFlaggedPrivate(wire.address ?? {})) return true;
  return [
    wire.typeEvenement,
    wire.eventState,
    wire.evenementLibelle,
    odirect?.typeEvenementOdirectDTO?.code,
    odirect?.classificationEvenementDTO?.code,
  ].some(marksPrivate);
}
