import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';
import type { LastPosition } from '../steps/last-position.ts';
import { individu } from './people.ts';
import { placeWithoutFix } from './positions.ts';
import { vehiculeChamps } from './vehicles.ts';

/** Tachograph data, which only heavy vehicles have. */
export function chronotachygraphe(
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
