import type { Wire } from '../wire.ts';
import type { Customer, Driver, Vehicle } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';
import { randomFor } from '../random.ts';
import type { StepHistory } from '../steps/step-history.ts';
import { lastPosition } from '../steps/last-position.ts';
import { boitier } from './boxes.ts';
import { entite, individu } from './people.ts';
import { positionVehicule } from './positions.ts';
import { vehicule, vehiculeResume } from './vehicles.ts';

const day = 86_400;

/** One row of endpoint 11. */
export function vehiculeListe(seed: number, vehicle: Vehicle, anchor: number): Wire['VehiculeListe'] {
  const random = randomFor(seed, 11, vehicle.customer.index, vehicle.index);
  const odometer = 6000 + random.between(0, 160_000);
  const readAt = anchor - random.between(1, 40) * day;
  const reading = { id: 9_000_000 + vehicle.index * 2, dateReleve: isoInstant(readAt), value: odometer };
  return {
    vehicle: vehicule(vehicle),
    boitier: boitier(vehicle),
    chauffeur: vehicle.driver ? individu(vehicle.driver) : null,
    entite: entite(vehicle.entity),
    emissionCo2: vehicle.model.co2,
    releve: random.maybe(reading, 0.15),
    releveAjuste: random.chance(0.4)
      ? { ...reading, id: reading.id + 1, value: odometer + random.between(1, 900) }
      : null,
    visites: [
      ...(random.chance(0.35)
        ? [
            {
              idVisiteEntretien: 5_000_000 + vehicle.index,
              description: random.pick(['Révision annuelle', 'Contrôle technique', 'Vidange', 'Pneumatiques']),
              datePrevue: isoInstant(anchor + random.between(3, 200) * day),
              compteurPrevu: random.maybe(odometer + random.between(1000, 20_000), 0.4),
            },
          ]
        : []),
      ...(vehicle.index % 30 === 17 ? [overdueVisit(seed, vehicle, anchor)] : []),
    ],
  };
}

/** A visit whose date has passed; without a mileage for some. */
function overdueVisit(seed: number, { index, customer }: Vehicle, anchor: number): Wire['Visite'] {
  const random = randomFor(seed, 36, customer.index, index);
  return {
    idVisiteEntretien: 5_900_000 + index,
    description: random.pick(['Contrôle technique', 'Vidange', '']),
    datePrevue: isoInstant(anchor - random.between(2, 60) * day),
    compteurPrevu: random.maybe(6000 + random.between(0, 100_000), 0.4),
  };
}

const kinds = { VL: 'VP', VU: 'CTTE', PL: 'CAM' } as const;

/** One row of endpoint 15, or null for a vehicle whose box never communicated. */
export function vehiclePosition(history: StepHistory, vehicle: Vehicle): Wire['VehiculePosition'] | null {
  const position = lastPosition(history, vehicle);
  if (!position) return null;
  const { description, nomImage } = vehiculeResume(vehicle);
  return {
    id: vehicle.id.toString(),
    description: description ?? null,
    entityName: vehicle.entity.name,
    etatImmobilisation: vehicle.index % 18 === 0 ? 'LOCKED' : null,
    genre: kinds[vehicle.model.category],
    geolocalise: vehicle.geolocated,
    immat: vehicle.registration,
    marque: vehicle.model.make,
    modele: vehicle.model.model,
    nomImage: nomImage ?? null,
    position: positionVehicule({
      at: position.at,
      place: position.place,
      state: position.isPrivate ? 'PRIVACY' : position.isMoving ? 'R' : 'A',
      hasFix: position.hasFix,
      driver: vehicle.driver,
    }),
  };
}

interface Assignment {
  readonly id: number;
  readonly vehicle: Vehicle;
  readonly driver: Driver;
  readonly row: Wire['Affectation'];
}

/** Rows of endpoint 14 for one vehicle, oldest first: earlier drivers, then the current one. */
export function affectations(seed: number, vehicle: Vehicle, anchor: number): Assignment[] {
  const { driver: current, customer } = vehicle;
  const random = randomFor(seed, 12, customer.index, vehicle.index);
  const changed = anchor - (anchor % day) - random.between(70, 900) * day;
  const earlier = customer.drivers.length > 0 && random.chance(0.4) ? random.pick(customer.drivers) : null;
  const first = firstIdOf(customer) + vehicle.index * 2;
  return [
    ...(earlier && earlier !== current
      ? [affectation(vehicle, earlier, first, changed - random.between(60, 700) * day, changed)]
      : []),
    ...(current ? [affectation(vehicle, current, first + 1, changed, null)] : []),
  ];
}

/** Ids of assignments: two for each vehicle, in a range for each customer. */
const firstIdOf = ({ index }: Customer): number => 77_000_000 + index * 1_000_000;

/** Finds the vehicle of an assignment of a customer; undefined when there is none. */
export function vehicleOfAssignment(customer: Customer, assignmentId: bigint): Vehicle | undefined {
  const rank = assignmentId - BigInt(firstIdOf(customer));
  return rank < 0n ? undefined : customer.vehicles[Number(rank / 2n)];
}

function affectation(vehicle: Vehicle, driver: Driver, id: number, from: number, until: number | null): Assignment {
  const row: Wire['Affectation'] = {
    vehicule: { ...vehiculeResume(vehicle), boutonEvenementEnabled: vehicle.index % 8 === 0 },
    chauffeur: individu(driver),
    chauffeurVehicule: {
      id,
      idVehicule: wireId(vehicle.id),
      idIndividu: wireId(driver.id),
      dateDebut: isoInstant(from),
      dateFin: until === null ? null : isoInstant(until),
      isVehiculeFonction: vehicle.isFunctionVehicle,
    },
  };
  return { id, vehicle, driver, row };
}
