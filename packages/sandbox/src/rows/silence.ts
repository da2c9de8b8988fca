import type { Wire } from '../wire.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Vehicle } from '../fleet/model.ts';
import { isoInstant } from '../paris.ts';
import { randomFor } from '../random.ts';
import type { StepHistory } from '../steps/step-history.ts';
import { boitierDetaille } from './boxes.ts';
import { utilisateur } from './people.ts';
import { statutVehicule } from './status.ts';
import { vehiculeResume } from './vehicles.ts';

const day = 86_400;

/** Reasons that users give for a silent box, most frequent first. */
const reasons = [
  ['Véhicule au garage', 'En réparation, retour prévu sous quinzaine'],
  ['Stationnement longue durée', 'Véhicule au parc'],
  ['Batterie débranchée', 'Coupe-circuit actionné'],
  ['Boîtier défectueux', 'Échange demandé au distributeur'],
  ['Véhicule vendu', 'Boîtier à récupérer'],
  ['Zone sans couverture', 'Parking souterrain'],
  ['Véhicule accidenté', 'Expertise en cours'],
  ['Boîtier démonté', 'En attente de remontage'],
] as const;

/** One row of endpoint 1: a silent box with all related data. */
export function boitierNonCommunicant(
  { seed, anchor }: Pick<Fleet, 'seed' | 'anchor'>,
  history: StepHistory,
  vehicle: Vehicle,
  now: number,
): Wire['BoitierNonCommunicant'] {
  const random = randomFor(seed, 8, vehicle.customer.index, vehicle.index);
  const { box } = vehicle;
  const last = box.silence?.lastCommunicatedAt ?? null;
  return {
    boxInstallationInfo: {
      hasCommunicatedAtLeastOnce: last !== null,
      hasNeverCommunicated: last === null,
      installationDate: isoInstant(box.installedAt),
      lastCommunicatingDate: last === null ? null : isoInstant(last),
    },
    detailedBoxDTO: boitierDetaille(vehicle, random),
    ongletPositionVehicleDTO: statutVehicule(history, vehicle, random, now),
    qualificationNCVehiculeDTO: box.silence?.isQualified
      ? qualification(seed, vehicle, last ?? box.installedAt, Math.max(anchor, last ?? 0))
      : null,
  };
}

function qualification(seed: number, vehicle: Vehicle, since: number, now: number): Wire['Qualification'] {
  const random = randomFor(seed, 9, vehicle.customer.index, vehicle.index);
  const reason = random.pick(reasons, 1.5);
  const [label, comment] = reason;
  const at = since + Math.floor((now - since) * 0.6 * random.next());
  return {
    qualificationNCDTO: {
      id: reasons.indexOf(reason) + 1,
      libelle: label,
      dateNcEnabled: random.chance(0.5),
      mailGroupNC: random.pick(['NO_MAIL', 'NO_MAIL', 'MAIL_TO_NC', 'MAIL_TO_NC2']),
    },
    qualificationNCVehiculeEnginLightDTO: {
      id: 40_000 + vehicle.customer.index * 100_000 + vehicle.index,
      commentaire: random.maybe(comment, 0.35),
      dateQualification: isoInstant(at),
      dateFin: random.chance(0.3) ? isoInstant(at + random.between(15, 90) * day) : null,
    },
    utilisateurLightDTO: random.maybe(utilisateur(random.pick(vehicle.customer.managers), null), 0.05),
    vehicle: vehiculeResume(vehicle),
  };
}
