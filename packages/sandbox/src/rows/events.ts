import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';
import { entite } from './people.ts';
import { vehiculeResume } from './vehicles.ts';

const labels = [
  ['ALIM_COUPEE', 'Coupure d’alimentation', 31],
  ['CONTACT_OFF', 'Contact coupé', 2],
  ['BATTERIE_FAIBLE', 'Tension batterie faible', 34],
  ['GSM_PERDU', 'Perte du réseau GSM', 40],
  ['GPS_PERDU', 'Perte du signal GPS', 41],
] as const;

export function evenement(at: number, random: Random): Wire['Evenement'] {
  const instant = isoInstant(at - random.between(0, 36_000));
  return { id: `E${random.digits(9)}`, date: instant, heure: instant, evenementLibelle: random.pick(labels)[1] };
}

/** The last event before the silence in full, often its reason. */
export function dernierEvenement(
  vehicle: Vehicle,
  at: number,
  address: Wire['Adresse'] | null,
  random: Random,
): Wire['EvenementUnifie'] {
  const [code, label, number] = random.pick(labels);
  const instant = isoInstant(at - random.between(0, 1800));
  const detail: Wire['DetailEvenement'] = {
    code,
    defaut: random.maybe('U < 11,5 V', 0.5),
    modele: random.maybe('BOITIER', 0.3),
    statut: 'ACTIF',
    technicalLabel: label,
    type: 'TECHNIQUE',
  };
  return {
    id: `U${random.digits(9)}`,
    address,
    advancedTechnicalEvent: number > 30,
    date: instant,
    dateDebut: instant,
    dateFin: random.maybe(instant, 0.5),
    detailEvenementLightDTO: random.maybe(detail, 0.2),
    entite: entite(vehicle.entity),
    evenementLibelle: label,
    eventState: random.pick(['PUNCTUAL', 'CLOSED', 'OPEN']),
    extendedDataMap: random.chance(0.5)
      ? { tensionBatterie: { valeur: 11.4, unite: 'V' }, niveauGsm: { valeur: 7 } }
      : {},
    groupingPeriod: random.pick(['TODAY', 'YESTERDAY', 'LASTWEEK', 'TWOWEEKS_AGO', 'LAST_MONTH', 'BEFORE_LAST_MONTH']),
    heure: instant,
    reliable: random.chance(0.9),
    typeEvenement: number > 30 ? 'UNDEFINED' : 'ARRET',
    typeEvenementODirectDTO: random.chance(0.3)
      ? {
          id: number + 600,
          classificationEvenementDTO: { id: 4, code: 'TECH', descriptioni18nKey: 'event.class.technical' },
          detailsEvenementLightDTO: [detail],
          typeEvenementOdirectDTO: {
            code,
            descriptionI18NKey: `event.type.${code.toLowerCase()}`,
            numeroEve: number,
            temporalType: 'PUNCTUAL',
          },
        }
      : null,
    vehicleEngin: vehiculeResume(vehicle),
  };
}
