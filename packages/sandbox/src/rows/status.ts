import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';
import type { StepHistory } from '../steps/step-history.ts';
import { lastPosition, type LastPosition } from '../steps/last-position.ts';
import { adresse } from './address.ts';
import { niveauEnergie } from './energy.ts';
import { dernierEvenement, evenement } from './events.ts';
import { conducteurIdentifie } from './identification.ts';
import { entite, groupe, individu } from './people.ts';
import { placeWithoutFix } from './positions.ts';
import { vehiculeChamps } from './vehicles.ts';

const day = 86_400;

/** The last known status of a silent vehicle, as in endpoint 1; mostly null when its box never communicated. */
export function statutVehicule(
  history: StepHistory,
  vehicle: Vehicle,
  random: Random,
  now: number,
): Wire['StatutVehicule'] {
  const position = lastPosition(history, vehicle);
  const known = {
    id: wireId(vehicle.id + 300_000_000n),
    vehicle: vehiculeChamps(vehicle),
    vin: vehicle.vin,
    entiteVehicle: entite(vehicle.entity),
    entiteChauffeur: vehicle.driver?.entity ? entite(vehicle.driver.entity) : null,
    group: vehicle.group ? groupe(vehicle.group) : null,
    idRattachementHoraire: random.maybe(random.between(500, 540), 0.5),
    cataloguesDio: vehicle.index % 4 === 0 ? [{ id: 71, code: 'DIO1', libelle: 'Porte arrière', inverse: false }] : [],
    immobilisationState: vehicle.index % 9 === 0 ? random.pick([null, null, 'LOCKED']) : null,
  };
  if (!position) return { ...unknown, ...known };
  const place = position.place ? adresse(vehicle.customer, position.place, random) : null;
  if (place && !position.hasFix) Object.assign(place, placeOf(position.at));
  return {
    ...known,
    address: place,
    heure: isoInstant(position.at),
    gpsCale: position.place ? random.chance(0.95) && position.hasFix : null,
    etatMobile: mobileState(position, random),
    vitesseInstantanee: position.place ? position.speedKmh : null,
    compteur: 18_000 + random.between(0, 160_000),
    distance: random.maybe(random.between(0, 240_000), 0.1),
    tempsParcours: random.maybe(random.between(0, 21_600), 0.1),
    nbDaysInNC: Math.max(0, Math.floor((now - (vehicle.box.silence?.lastCommunicatedAt ?? now)) / day)),
    individu: vehicle.driver
      ? random.maybe(conducteurIdentifie(vehicle, vehicle.driver, position.at, random), 0.15)
      : null,
    energyLevel: random.maybe(niveauEnergie(vehicle.model, position.at, random), 0.2),
    onCharge: vehicle.model.energy === 'ELECTRIQUE' ? random.chance(0.3) : null,
    ...chronotachygraphe(vehicle, position, random),
    lastEventWithinTheLast24h: random.chance(0.4) ? evenement(position.at, random) : null,
    lastTechnicalEventWithinTheLast24h: random.chance(0.25) ? evenement(position.at, random) : null,
    lastUnifiedEvent: random.maybe(dernierEvenement(vehicle, position.at, place, random), 0.15),
  };
}

function mobileState({ isMoving, isPrivate }: LastPosition, random: Random): string {
  const state = isMoving ? 'TRAVELING' : random.pick(['STOPPED', 'STOPPED', 'STOP_ACTION', 'WAITING']);
  return isPrivate ? 'PRIVACY' : state;
}

/** Address of a box without a fix: coordinates only. */
function placeOf(at: number): Wire['Adresse'] {
  const { latitude, longitude } = placeWithoutFix(at);
  const nothing = { address: null, postCode: null, town: null, countryCode: null, precision: null, closestPoi: null };
  return { ...nothing, latitude, longitude, cap: 0, gpsCalle: false };
}

const unknown = {
  address: null,
  heure: null,
  gpsCale: null,
  etatMobile: 'UNDEFINED',
  vitesseInstantanee: null,
  compteur: null,
  distance: null,
  tempsParcours: null,
  nbDaysInNC: null,
  individu: null,
  energyLevel: null,
  onCharge: null,
  chronotachygrapheCounter: null,
  currentChrono: null,
  lastEventWithinTheLast24h: null,
  lastTechnicalEventWithinTheLast24h: null,
  lastUnifiedEvent: null,
} satisfies Wire['StatutVehicule'];

/** Tachograph data, which only heavy vehicles have. */
function chronotachygraphe(
  vehicle: Vehicle,
  position: LastPosition,
  random: Random,
): Pick<Wire['StatutVehicule'], 'chronotachygrapheCounter' | 'currentChrono'> {
  if (vehicle.model.category !== 'PL') return { chronotachygrapheCounter: null, currentChrono: null };
  const point = position.place && (position.hasFix ? position.place.point : placeWithoutFix(position.at));
  const coordinates = point ? { latitude: point.latitude, longitude: point.longitude } : null;
  const start = isoInstant(position.at - random.between(1800, 28_800));
  const driving = random.between(3600, 28_000);
  return {
    chronotachygrapheCounter: {
      cumulKilometrique: random.between(20_000, 480_000),
      debut: start,
      fin: isoInstant(position.at),
      durationMap: { CONDUITE: driving, TRAVAIL: random.between(0, 9000), REPOS: 43_200 - driving, DISPONIBILITE: 0 },
    },
    currentChrono: {
      activiteConducteur1: position.isMoving ? null : 'REPOS',
      activiteConducteur2: random.maybe('REPOS', 0.7),
      carteConducteur1: `F${random.digits(14)}00`,
      carteConducteur2: null,
      debut: start,
      fin: isoInstant(position.at),
      indexKilometrique: random.between(20_000, 480_000),
      individu: vehicle.driver ? individu(vehicle.driver) : null,
      numeroSerieBoitier: vehicle.box.serialNumber,
      positionCurr: coordinates,
      positionPrev: coordinates,
      vehicule: vehiculeChamps(vehicle),
    },
  };
}
