import type { Wire } from '../wire.ts';
import type { Driver } from '../fleet/model.ts';
import { familyNames, streets } from '../fleet/names.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';
import { type Random, randomFor } from '../random.ts';
import { entite, groupe, individu, utilisateur } from './people.ts';
import { vehiculeChamps } from './vehicles.ts';

const day = 86_400;

/** One row of endpoint 10: a driver with all related data. */
export function conducteur(seed: number, driver: Driver, anchor: number): Wire['Conducteur'] {
  const random = randomFor(seed, 10, driver.customer.index, driver.index);
  return {
    individu: individu(driver),
    entite: driver.entity ? entite(driver.entity) : null,
    utilisateur: driver.account ? utilisateur(driver.account, driver) : null,
    groupe: driver.group ? groupe(driver.group) : null,
    fonctionnalites: [3, 7, 12].filter(() => random.chance(0.4)).map((idFonctionnalite) => ({ idFonctionnalite })),
    propSpecifiqueDTO: random.chance(0.7) ? profil(driver, random, anchor) : null,
    vehicleFieldsDTO: driver.vehicle ? vehiculeChamps(driver.vehicle) : null,
  };
}

function profil(driver: Driver, random: Random, anchor: number): Wire['ProfilConducteur'] {
  const town = driver.entity?.depot.town ?? null;
  const birth = anchor - random.between(21 * 365, 62 * 365) * day;
  const licence = birth + random.between(18 * 365, 20 * 365) * day;
  const dayOf = (instant: number): string => isoInstant(instant - (instant % day));
  const isTruckDriver = driver.vehicle?.model.category === 'PL';
  return {
    id: 60_000 + driver.customer.index * 100_000 + driver.index,
    idClient: wireId(driver.customer.id),
    idObjetRef: wireId(driver.id),
    typeObjet: 'CLIENT',
    proprietesSpecifiquesClient: {
      psValues: random.chance(0.5) ? { 'Taille EPI': [random.pick(['S', 'M', 'L', 'XL'])] } : {},
    },
    numeroVoieAdresse: random.maybe(String(random.between(1, 120)), 0.2),
    adresse: random.maybe(random.pick(streets), 0.2),
    complementAdresse: random.maybe('Appartement 12', 0.85),
    codePostal: town?.postcode ?? null,
    ville: town?.name ?? null,
    pays: 73,
    dateNaissanceConducteur: random.maybe(dayOf(birth), 0.2),
    lieuNaissanceConducteur: random.maybe(`Saint-${random.pick(familyNames)}`, 0.4),
    numeroPermis: random.maybe(random.digits(12), 0.2),
    categoriePermis: isTruckDriver ? [] : random.chance(0.2) ? ['A'] : [], // the only published category
    dateDelivrancePermis: random.maybe(dayOf(licence), 0.2),
    dateValiditePermis: random.maybe(dayOf(anchor + random.between(-60, 3000) * day), 0.3),
    lieuDelivrancePermis: random.maybe(town ? `Préfecture de ${town.name}` : null, 0.4),
    nationalitePermis: random.maybe(73, 0.2),
    dateFCO: isTruckDriver ? dayOf(anchor - random.between(30, 1500) * day) : null,
    dateVisiteMedicale: random.maybe(dayOf(anchor - random.between(10, 1400) * day), 0.5),
    keyUser: random.maybe(`K${random.digits(5)}`, 0.6),
    objectifHebdo: random.maybe(random.between(2, 12) * 50, 0.7),
    objectifMensuel: random.maybe(random.between(2, 12) * 200, 0.7),
  };
}
