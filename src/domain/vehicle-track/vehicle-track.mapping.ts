import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { toPostalAddress } from '../place/location.mapping.ts';
import { PlaceVisibility, PositionState } from '../place/place.enums.ts';
import type { PositionInterpretation } from '../place/position-interpretation.ts';
import { rowMarksPrivate, visiblePlace } from '../place/visible-place.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import { date, filledText, id, notNegative, number, optional, text } from '../shared/wire-values.ts';
import { openEnum } from '../shared/open-enum.ts';
import { MotorisationEnergy } from './track.enums.ts';
import type { TrackedDriver, TrackedPosition, TrackedVehicle } from './tracked-position.type.ts';

/** Positions of one vehicle over a period, in Ocean's order. */
export interface VehicleTrack {
  readonly vehicleId: string | null;
  readonly registration: string | null;
  /** Null when they cannot be read, which is not a vehicle without positions. */
  readonly positions: readonly TrackedPosition[] | null;
}

/** @returns null without id and plate: the positions belong to no vehicle */
export function toVehicleTrack(
  wire: Wire['PositionsVehicule'],
  customerId: CustomerId,
  interpretation: PositionInterpretation,
): VehicleTrack | null {
  const vehicle = optional(wire.vehicle, toTrackedVehicle);
  if (vehicle === null || (vehicle.oceanId === null && vehicle.registration === null)) return null;
  const { oceanId: vehicleId, registration } = vehicle;
  return { vehicleId, registration, positions: toPositions(wire.positions ?? [], vehicle, customerId, interpretation) };
}

const motorisationEnergyValues = openEnum('MotorisationEnergy', MotorisationEnergy, {
  MONO_ELECTRIQUE: MotorisationEnergy.MONO_ELECTRIC,
});

function toTrackedVehicle(wire: Wire['VehiculePositionne']): TrackedVehicle {
  return {
    oceanId: id(wire.idVehicule),
    registration: filledText(wire.immatriculation),
    description: text(wire.descriptionVehicule),
    motorisationEnergy: motorisationEnergyValues.read(wire.typeMotorisationEnergie),
    motorisationEnergyRaw: text(wire.typeMotorisationEnergie),
  };
}

function toPositions(
  rows: unknown,
  vehicle: TrackedVehicle,
  customerId: CustomerId,
  interpretation: PositionInterpretation,
): TrackedPosition[] | null {
  if (!Array.isArray(rows)) return null;
  return (rows as (Wire['PositionRelevee'] | null)[]).flatMap(
    (row) => optional(row, (wire) => toTrackedPosition(wire, vehicle, customerId, interpretation)) ?? [],
  );
}

/**
 * Maps a position. Anything in the row that marks privacy hides its place and all that describes the drive: speed and
 * distance together would draw the trip.
 */
export function toTrackedPosition(
  wire: Wire['PositionRelevee'],
  vehicle: TrackedVehicle,
  customerId: CustomerId,
  { states }: PositionInterpretation,
): TrackedPosition {
  const stateKind = states.read(wire.etat);
  const isPrivate = stateKind === PositionState.PRIVATE || rowMarksPrivate(withoutFreeText(wire));
  const place = visiblePlace({ latitude: wire.latitudeY, longitude: wire.longitudeX, hasFix: null, isPrivate });
  const isHidden = place.visibility === PlaceVisibility.HIDDEN_PRIVATE;
  return {
    vehicle,
    ...place,
    ...(isHidden ? hiddenDrive : toDrive(wire)),
    recordedAt: date(toMilliseconds(wire.timestamp)),
    dateText: text(wire.date),
    state: text(wire.etat),
    stateKind,
    driver: toTrackedDriver(wire, customerId),
  };
}

type Drive = Pick<
  TrackedPosition,
  | 'accuracyMeters'
  | 'headingDegrees'
  | 'speedKmh'
  | 'distanceFromPreviousMeters'
  | 'fuelLitres'
  | 'fuelRaw'
  | 'address'
  | 'referenceAddress'
  | 'pointOfInterestType'
>;

function toDrive(wire: Wire['PositionRelevee']): Drive {
  const fuel = wire.consommationThermiqueL;
  const isFuel = typeof fuel !== 'object';
  return {
    accuracyMeters: notNegative(number(wire.approximationMeter)), // -1 without a fix
    headingDegrees: number(wire.cap),
    speedKmh: number(wire.vitesseKmh),
    distanceFromPreviousMeters: number(wire.distanceDepuisPosPrecMeter),
    fuelLitres: isFuel ? number(fuel) : null,
    fuelRaw: isFuel || isEmptyObject(fuel) ? null : plainJson(fuel),
    address: optional(wire.address, toPostalAddress),
    referenceAddress: filledText(wire.adresseDeReference),
    pointOfInterestType: text(wire.typePoi),
  };
}

const hiddenDrive: Drive = {
  accuracyMeters: null,
  headingDegrees: null,
  speedKmh: null,
  distanceFromPreviousMeters: null,
  fuelLitres: null,
  fuelRaw: null,
  address: null,
  referenceAddress: null,
  pointOfInterestType: null,
};

function toTrackedDriver(wire: Wire['PositionRelevee'], customerId: CustomerId): TrackedDriver | null {
  const texts = {
    name: filledText(wire.chauffeur),
    personnelNumber: filledText(wire.matriculeChauffeur),
    initials: filledText(wire.initialesChauffeur),
  };
  return Object.values(texts).every((value) => value === null) ? null : { customerId, ...texts };
}

/** A name such as 'Privat' does not make a place private. */
function withoutFreeText(wire: Wire['PositionRelevee']): object {
  const free = { chauffeur: null, matriculeChauffeur: null, initialesChauffeur: null, adresseDeReference: null };
  return { ...wire, ...free };
}

/** Smallest number that is read as milliseconds: as seconds it would be the year 5138. */
const minMilliseconds = 1e11;

function toMilliseconds(timestamp: unknown): unknown {
  return typeof timestamp === 'number' && Math.abs(timestamp) < minMilliseconds ? timestamp * 1000 : timestamp;
}

function isEmptyObject(value: object | null): boolean {
  return value === null || Object.keys(value).length === 0;
}
