import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { toPosition } from '../place/position.mapping.ts';
import { rowMarksPrivate } from '../place/visible-place.ts';
import type { PositionInterpretation } from '../place/position-interpretation.ts';
import { immobilisationStateValues } from '../vehicle-status/vehicle-status-enums.mapping.ts';
import { flag, id, optional, text } from '../shared/wire-values.ts';
import type { VehiclePositionReport } from './vehicle-position.type.ts';

/** @returns null without the vehicle's id, which is a text in this list */
export function toVehiclePositionReport(
  wire: Wire['VehiculePosition'],
  interpretation: PositionInterpretation,
  customerId: CustomerId,
): VehiclePositionReport | null {
  const oceanId = id(wire.id);
  if (oceanId === null) return null;
  const row = { customerId, isPrivate: rowMarksPrivate(withoutFreeText(wire)) };
  return {
    oceanId,
    description: text(wire.description),
    entityName: text(wire.entityName),
    immobilisation: immobilisationStateValues.read(wire.etatImmobilisation),
    immobilisationRaw: text(wire.etatImmobilisation),
    genre: text(wire.genre),
    isGeolocated: flag(wire, 'geolocalise'),
    registration: text(wire.immat),
    make: text(wire.marque),
    model: text(wire.modele),
    imageName: text(wire.nomImage),
    position: optional(wire.position, (position) => toPosition(position, interpretation, row)),
  };
}

/** Removes free text before privacy is detected: a description such as 'Location privée' does not make a place private. */
function withoutFreeText(wire: Wire['VehiculePosition']): object {
  const free = { description: null, entityName: null, immat: null, marque: null, modele: null, nomImage: null };
  return { ...wire, ...free };
}
