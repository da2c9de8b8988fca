import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import type { TrackPoint } from '../steps/track.ts';
import { placeWithoutFix, poiKind } from './positions.ts';
import { vehiculeResume } from './vehicles.ts';

/** One row of endpoint 17: a vehicle with its positions. */
export function positionsVehicule(
  vehicle: Vehicle,
  track: readonly TrackPoint[],
  hasAddress: (state: string) => boolean,
): Wire['PositionsVehicule'] {
  return {
    vehicle: {
      idVehicule: wireId(vehicle.id),
      immatriculation: vehicle.registration,
      descriptionVehicule: vehiculeResume(vehicle).description ?? '',
      // The only published value.
      typeMotorisationEnergie: vehicle.model.energy === 'ELECTRIQUE' ? 'MONO_ELECTRIQUE' : null,
    },
    positions: track.map((point) => positionRelevee(vehicle, point, hasAddress(point.state))),
  };
}

function positionRelevee(vehicle: Vehicle, track: TrackPoint, hasAddress: boolean): Wire['PositionRelevee'] {
  const { recordedAt, near, metres } = track;
  const { driver, model } = vehicle;
  const { latitude, longitude } = track.hasFix ? track.point : placeWithoutFix(recordedAt);
  const isKnownPlace = hasAddress && track.hasFix;
  return {
    timestamp: recordedAt * 1000,
    date: utcText(recordedAt),
    latitudeY: latitude,
    longitudeX: longitude,
    approximationMeter: track.hasFix ? 4 + (recordedAt % 20) : -1,
    cap: track.heading,
    vitesseKmh: track.speedKmh,
    distanceDepuisPosPrecMeter: metres,
    // An electric vehicle burns nothing: the empty object of the vendor's sample.
    consommationThermiqueL: model.energy === 'ELECTRIQUE' ? {} : round3((model.litres * metres) / 100_000),
    etat: track.state === 'STOPPED' && vehicle.index % 19 === 3 ? 'stopped' : track.state,
    address: isKnownPlace
      ? { address: near.street, postalCode: near.town.postcode, town: near.town.name, country: 'France' }
      : null,
    adresseDeReference: isKnownPlace ? (near.poi ?? '') : null,
    typePoi: isKnownPlace && near.poi !== null ? poiKind(near) : null,
    chauffeur: driver ? `${driver.lastName} ${driver.firstName}` : '',
    matriculeChauffeur: driver?.personnelNumber ?? '',
    initialesChauffeur: driver ? `${driver.firstName.charAt(0)}${driver.lastName.charAt(0)}` : '',
  };
}

/** 'dd/MM/yyyy HH:mm:ss +0000' */
function utcText(instant: number): string {
  const [day = '', time = ''] = new Date(instant * 1000).toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)} +0000`;
}

const round3 = (litres: number): number => Math.round(litres * 1000) / 1000;
