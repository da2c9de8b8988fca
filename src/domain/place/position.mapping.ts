import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { flag, number, optional, text } from '../shared/wire-values.ts';
import { Position, type PositionDriver, type PositionLeaves } from './position.type.ts';
import { toPositionPointOfInterest } from './point-of-interest.mapping.ts';
import { isPrivatePosition, type PositionInterpretation } from './position-interpretation.ts';
import { PlaceVisibility } from './place.enums.ts';
import { toPostalAddress } from './location.mapping.ts';
import { visiblePlace } from './visible-place.ts';

/** The row that contains a position. */
interface PositionRow {
  readonly customerId: CustomerId;
  /** True: the row is marked private, and its positions with it. */
  readonly isPrivate: boolean;
}

function toPositionDriver(wire: Wire['ChauffeurPosition'], customerId: CustomerId): PositionDriver {
  return {
    customerId,
    personnelNumber: text(wire.matricule),
    lastName: text(wire.nom),
    firstName: text(wire.prenom),
    phone: text(wire.tel),
  };
}

export function toPosition(
  wire: Wire['PositionVehicule'],
  interpretation: PositionInterpretation,
  row: PositionRow,
): Position {
  const isPrivate = row.isPrivate || isPrivatePosition(wire, interpretation);
  return new Position(positionLeaves(wire, interpretation, { ...row, isPrivate }), interpretation.timeZone);
}

/** @param row private if its row or its step is: the result then has no place, whatever Ocean sent */
export function positionLeaves(
  wire: Wire['PositionVehicule'],
  { states }: PositionInterpretation,
  { customerId, isPrivate }: PositionRow,
): PositionLeaves {
  const hasGpsFix = flag(wire, 'gpsCale');
  const place = visiblePlace({
    latitude: wire.latitudeY,
    longitude: wire.longitudeX,
    hasFix: hasGpsFix,
    isPrivate,
  });
  const isHidden = place.visibility === PlaceVisibility.HIDDEN_PRIVATE;
  return {
    ...place,
    dateText: text(wire.date),
    timeText: text(wire.heure),
    headingDegrees: isHidden ? null : number(wire.cap),
    state: text(wire.etat),
    stateKind: states.read(wire.etat),
    hasGpsFix,
    driver: optional(wire.driver, toPositionDriver, customerId),
    address: isHidden ? null : optional(wire.fullAddress, toPostalAddress),
    pointOfInterest: isHidden ? null : optional(wire.poi, toPositionPointOfInterest),
  };
}
