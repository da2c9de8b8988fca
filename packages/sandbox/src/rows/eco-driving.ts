import type { Wire } from '../wire.ts';
import type { EcoTotal, EcoTotals } from '../analysis/eco-driving.ts';
import type { Customer, Driver } from '../fleet/model.ts';
import { frenchTime } from '../paris.ts';
import { type Random, randomFor } from '../random.ts';

/** Share of scores that Ocean could not compute: it sends -1. */
const shareOfGaps = 0.06;

/**
 * Eco-driving of one driver: a row of endpoint 22. Scores are from 0 to 100.
 *
 * @param month number of the first month, from 0: another month has other scores
 */
export function ecoConduite(seed: number, driver: Driver, month: number, sums: EcoTotals): Wire['EcoConduite'] {
  const random = randomFor(seed, 32, driver.customer.index, driver.index, month);
  const level = random.between(45, 92); // of the driver: single scores lie around it
  const score = (): number =>
    random.chance(shareOfGaps) ? -1 : Math.max(0, Math.min(100, level + random.between(-15, 15)));
  const { total } = sums;
  const perDay = (value: number): number => round(value / sums.byDay.size);
  return {
    CFF_NOM: driver.lastName,
    CFF_PRENOM: driver.firstName,
    VERSION_ECO: random.pick(['ERCO', 'FLEET', 'RENAULT_FAM']),
    ECOATTITUDE_CONSO: score(),
    ECOATTITUDE_SECU: score(),
    BILAN_DISTANCE_J: perDay(total.km),
    BILAN_DISTANCE_P: round(total.km),
    BILAN_CONSO_J: perDay(total.litres),
    BILAN_CONSO_P: round(total.litres),
    BILAN_EMISSION_CO2_J: perDay(total.co2),
    BILAN_EMISSION_CO2_P: round(total.co2),
    BILAN_TEMPS_CONDUITE_J: perDay(total.minutes),
    BILAN_TEMPS_CONDUITE_P: clock(total.minutes),
    CONDUITE_MOY_PERIODE_ACCEL: score(),
    CONDUITE_MOY_PERIODE_FREIN: score(),
    CONDUITE_MOY_PERIODE_VIRAGES: score(),
    CONDUITE_MOY_PERIODE_VITESSE: score(),
    CONDUITE_Z_URBAINE_ACCEL: score(),
    CONDUITE_Z_URBAINE_FREIN: score(),
    CONDUITE_Z_URBAINE_VIRAGES: score(),
    CONDUITE_Z_URBAINE_VITESSE: score(),
    CONDUITE_Z_EXTRA_ACCEL: score(),
    CONDUITE_Z_EXTRA_FREIN: score(),
    CONDUITE_Z_EXTRA_VIRAGES: score(),
    CONDUITE_Z_EXTRA_VITESSE: score(),
    CONDUITE_Z_MIXTE_ACCEL: score(),
    CONDUITE_Z_MIXTE_FREIN: score(),
    CONDUITE_Z_MIXTE_VIRAGES: score(),
    CONDUITE_Z_MIXTE_VITESSE: score(),
    CONDUITE_USAGE_M_ARRET: random.maybe(clock(total.minutes * 0.08), 0.1) ?? '',
    CONDUITE_USAGE_M_DUREE_CHARGES: score(),
    CONDUITE_USAGE_M_DUREE_REGIMES: score(),
    CONDUITE_USAGE_M_ZONES_ROUGES: score(),
    ...ofFleet(driver.customer, randomFor(seed, 33, driver.customer.index, month)),
    TRAJETS_NB: total.trips,
    TRAJETS_DISTANCE_MOYENNE: round(total.km / total.trips),
    TRAJETS_TEMPS_MOYEN: clock(total.minutes / total.trips),
    bilanJournalier: bilans(sums.byDay),
    bilanPeriode: bilans(sums.byPeriod),
  };
}

/** Averages of the fleet: the same in every row of a month. */
function ofFleet({ index }: Customer, random: Random) {
  const average = (): number => random.between(600, 800) / 10;
  const byRoad = (): Record<string, number> => ({ URBAINE: average(), EXTRA: average(), MIXTE: average() });
  return {
    MOY_ACC_PARC: average(),
    MOY_FREIN_PARC: average(),
    MOY_VIRAGES_PARC: average(),
    MOY_TYPO_ACC_PARC: byRoad(),
    MOY_TYPO_FREIN_PARC: byRoad(),
    MOY_TYPO_VIRAGES_PARC: index === 0 ? byRoad() : {},
    RATIO_CMH_PARC: random.between(5, 30) / 100,
    RATIO_RMH_PARC: random.between(5, 30) / 100,
  };
}

function bilans(totals: ReadonlyMap<string, EcoTotal>): Record<string, Wire['BilanEcoConduite']> {
  return Object.fromEntries(
    Array.from(totals, ([key, { km, litres, co2, minutes }]) => [
      key,
      { distance: round(km), conso: round(litres), co2: round(co2), tempsConduite: round(minutes) },
    ]),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** 'HH:mm:ss' */
const clock = (minutes: number): string => frenchTime(Math.round(minutes * 60));
