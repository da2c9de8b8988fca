import type { Wire } from '../../ocean/wire.ts';
import { isRecord } from '../../json.ts';
import { numberEntries } from '../shared/entries.mapping.ts';
import { openEnum } from '../shared/open-enum.ts';
import { int, number, text } from '../shared/wire-values.ts';
import { EcoDrivingVersion } from './eco-driving.enums.ts';
import type { EcoDrivingScore, EcoDrivingScores, EcoDrivingTotals } from './eco-driving.type.ts';
import type { Named } from './named-drivers.ts';

type EcoRow = Wire['EcoConduite'];

/** Scores of one row, and the name under which Ocean gives them. */
export interface NamedScores extends Named {
  readonly scores: Omit<EcoDrivingScore, 'month' | 'availability'>;
}

export const ecoDrivingVersionValues = openEnum('EcoDrivingVersion', EcoDrivingVersion, {
  ALL: EcoDrivingVersion.ALL,
  ERCO: EcoDrivingVersion.ERCO,
  RENAULT_FAM: EcoDrivingVersion.RENAULT_FAM,
  PSABTA: EcoDrivingVersion.PSABTA,
  BUC: EcoDrivingVersion.BUC,
  FLEET: EcoDrivingVersion.FLEET,
  CKUA: EcoDrivingVersion.CKUA,
  F2M: EcoDrivingVersion.F2M,
});

/** Reads -1, which Ocean sends without data, as null: it is no score. */
const score = (value: unknown): number | null => {
  const read = number(value);
  return read === -1 ? null : read;
};

/** Text that is empty without data. */
const durationText = (value: unknown): string | null => text(value) || null;

/**
 * Maps the response for one month: a list of drivers, or the object of a single one.
 *
 * @returns null when it is neither, which is not a month without scores
 */
export function toNamedScores(response: Wire['ReponseEcoConduite']): NamedScores[] | null {
  if (Array.isArray(response)) return response.filter(isRecord).map((row) => toScores(row as EcoRow));
  return isRecord(response) ? [toScores(response)] : null;
}

function toScores(wire: EcoRow): NamedScores {
  return {
    lastName: text(wire.CFF_NOM),
    firstName: text(wire.CFF_PRENOM),
    scores: {
      version: ecoDrivingVersionValues.read(wire.VERSION_ECO),
      versionRaw: text(wire.VERSION_ECO),
      consumptionScore: score(wire.ECOATTITUDE_CONSO),
      safetyScore: score(wire.ECOATTITUDE_SECU),
      dailyDistanceKm: number(wire.BILAN_DISTANCE_J),
      dailyFuelLitres: number(wire.BILAN_CONSO_J),
      dailyCo2Kg: number(wire.BILAN_EMISSION_CO2_J),
      dailyDrivingMinutes: number(wire.BILAN_TEMPS_CONDUITE_J),
      totalDistanceKm: number(wire.BILAN_DISTANCE_P),
      totalFuelLitres: number(wire.BILAN_CONSO_P),
      totalCo2Kg: number(wire.BILAN_EMISSION_CO2_P),
      totalDrivingTimeText: durationText(wire.BILAN_TEMPS_CONDUITE_P),
      ...scoresByRoad(wire),
      engine: {
        idleText: durationText(wire.CONDUITE_USAGE_M_ARRET),
        loadScore: score(wire.CONDUITE_USAGE_M_DUREE_CHARGES),
        speedScore: score(wire.CONDUITE_USAGE_M_DUREE_REGIMES),
        redZoneScore: score(wire.CONDUITE_USAGE_M_ZONES_ROUGES),
      },
      fleet: {
        acceleration: score(wire.MOY_ACC_PARC),
        accelerationByRoad: numberEntries(wire.MOY_TYPO_ACC_PARC),
        braking: score(wire.MOY_FREIN_PARC),
        brakingByRoad: numberEntries(wire.MOY_TYPO_FREIN_PARC),
        cornering: score(wire.MOY_VIRAGES_PARC),
        corneringByRoad: numberEntries(wire.MOY_TYPO_VIRAGES_PARC),
        cmhRatio: number(wire.RATIO_CMH_PARC),
        rmhRatio: number(wire.RATIO_RMH_PARC),
      },
      tripCount: int(wire.TRAJETS_NB),
      averageTripDistanceKm: number(wire.TRAJETS_DISTANCE_MOYENNE),
      averageTripTimeText: durationText(wire.TRAJETS_TEMPS_MOYEN),
      days: totals(wire.bilanJournalier),
      periods: totals(wire.bilanPeriode),
    },
  };
}

function scoresByRoad(wire: EcoRow) {
  const of = (acceleration: unknown, braking: unknown, cornering: unknown, speed: unknown): EcoDrivingScores => ({
    acceleration: score(acceleration),
    braking: score(braking),
    cornering: score(cornering),
    speed: score(speed),
  });
  return {
    scores: of(
      wire.CONDUITE_MOY_PERIODE_ACCEL,
      wire.CONDUITE_MOY_PERIODE_FREIN,
      wire.CONDUITE_MOY_PERIODE_VIRAGES,
      wire.CONDUITE_MOY_PERIODE_VITESSE,
    ),
    urbanScores: of(
      wire.CONDUITE_Z_URBAINE_ACCEL,
      wire.CONDUITE_Z_URBAINE_FREIN,
      wire.CONDUITE_Z_URBAINE_VIRAGES,
      wire.CONDUITE_Z_URBAINE_VITESSE,
    ),
    extraUrbanScores: of(
      wire.CONDUITE_Z_EXTRA_ACCEL,
      wire.CONDUITE_Z_EXTRA_FREIN,
      wire.CONDUITE_Z_EXTRA_VIRAGES,
      wire.CONDUITE_Z_EXTRA_VITESSE,
    ),
    mixedScores: of(
      wire.CONDUITE_Z_MIXTE_ACCEL,
      wire.CONDUITE_Z_MIXTE_FREIN,
      wire.CONDUITE_Z_MIXTE_VIRAGES,
      wire.CONDUITE_Z_MIXTE_VITESSE,
    ),
  };
}

function totals(map: Record<string, Wire['BilanEcoConduite'] | null> | null | undefined): EcoDrivingTotals[] | null {
  if (!isRecord(map)) return null;
  return Object.entries(map).map(([key, value]) => {
    const row = isRecord(value) ? value : {};
    return {
      key,
      distanceKm: number(row.distance),
      fuelLitres: number(row.conso),
      co2Kg: number(row.co2),
      drivingMinutes: number(row.tempsConduite),
    };
  });
}
