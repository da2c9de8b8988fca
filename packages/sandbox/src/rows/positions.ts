import type { Wire } from '../wire.ts';
import type { Driver } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { frenchDay, frenchTime, wallClock } from '../paris.ts';
import type { Point } from '../steps/line.ts';

export interface PlaceAtTime {
  /** Epoch seconds. */
  readonly at: number;
  /** null when the place is hidden: only the time is sent. */
  readonly place: { readonly point: Point; readonly near: Site; readonly heading: number } | null;
  /** Start, waiting, traveling, stop; or the mobile state of private use. */
  readonly state: 'D' | 'T' | 'R' | 'A' | 'PRIVACY';
  /** False when the box had no satellite fix and sends default coordinates. Default true. */
  readonly hasFix?: boolean;
  readonly driver: Driver | null;
}

/** A place in the form of steps and last positions: the time as two texts on the customer's wall clock. */
export function positionVehicule({ at, place, state, hasFix = true, driver }: PlaceAtTime): Wire['PositionVehicule'] {
  const { day, secondOfDay } = wallClock(at);
  const time = { date: frenchDay(day), heure: frenchTime(secondOfDay) };
  if (!place) {
    const hidden = { latitudeY: null, longitudeX: null, cap: null, etat: state, gpsCale: null };
    return { ...time, ...hidden, driver: null, fullAddress: null, poi: null };
  }
  if (!hasFix) {
    const nowhere = { ...placeWithoutFix(at), gpsCale: false, fullAddress: null, poi: null };
    const { latitude: latitudeY, longitude: longitudeX, ...rest } = nowhere;
    return { ...time, latitudeY, longitudeX, cap: 0, etat: state, driver: driver ? chauffeur(driver) : null, ...rest };
  }
  const { point, near } = place;
  return {
    ...time,
    latitudeY: point.latitude,
    longitudeX: point.longitude,
    cap: place.heading,
    etat: state,
    gpsCale: true,
    driver: driver ? chauffeur(driver) : null,
    fullAddress: { address: near.street, postalCode: near.town.postcode, town: near.town.name, country: 'France' },
    poi: near.poi === null ? null : { nom: near.poi, nomType: poiKind(near), couleurHTML: poiColour(near) },
  };
}

/** Coordinates of a box without a fix: one of two points in the sea. */
export function placeWithoutFix(at: number): Point {
  return { latitude: at % 2 === 0 ? 0 : 85, longitude: 0 };
}

export const poiKind = (site: Site): string => (site.poi?.startsWith('Dépôt') ? 'Agence' : 'Client');
export const poiColour = (site: Site): string => (site.poi?.startsWith('Dépôt') ? '#1F77B4' : '#2CA02C');

function chauffeur(driver: Driver): Wire['ChauffeurPosition'] {
  return {
    matricule: driver.personnelNumber,
    nom: driver.lastName,
    prenom: driver.firstName,
    tel: driver.phone,
  };
}
