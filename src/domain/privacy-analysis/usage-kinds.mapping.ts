import type { Wire } from '../../ocean/wire.ts';
import { openEnum } from '../shared/open-enum.ts';
import { text } from '../shared/wire-values.ts';
import {
  type PrivacyAnalysisCriteria,
  PrivacyAnalysisMode,
  PrivacyAnalysisRenderMode,
  UsageKind,
} from './privacy-analysis.enums.ts';

type Request = Wire['DemandeAnalyse'];

/** Our value of a mode → the one that Ocean accepts. */
export const renderModeValues: Record<PrivacyAnalysisRenderMode, Request['renderMode']> = {
  BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS: 'BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS',
  BY_DRIVER_WITHOUT_SCHEDULE_DETAIL: 'BY_DRIVER_WITHOUT_HORAIRE_DETAIL',
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS: 'BY_DRIVER_WITH_HORAIRE_SYNTHESIS',
  BY_DRIVER_WITH_SCHEDULE_DETAIL: 'BY_DRIVER_WITH_HORAIRE_DETAIL',
  BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS: 'BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS',
  BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL: 'BY_VEHICLE_WITHOUT_HORAIRE_DETAIL',
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS: 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS',
  BY_VEHICLE_WITH_SCHEDULE_DETAIL: 'BY_VEHICLE_WITH_HORAIRE_DETAIL',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS: 'BY_DRIVER_VEHICLE_FUNCTION_WITH_HORAIRE_SYNTHESIS',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL: 'BY_DRIVER_VEHICLE_FUNCTION_WITH_HORAIRE_DETAIL',
};

/** Ocean's value of a mode → ours: the inverse of the table above. */
const privacyAnalysisModeValues = openEnum(
  'PrivacyAnalysisMode',
  PrivacyAnalysisMode,
  Object.fromEntries(
    Object.values(PrivacyAnalysisRenderMode).map((mode) => [renderModeValues[mode], PrivacyAnalysisMode[mode]]),
  ),
);

/** Reads a mode in whatever case it comes; null: there is none. */
export function privacyAnalysisModeOf(mode: unknown): PrivacyAnalysisMode | null {
  return privacyAnalysisModeValues.read(text(mode)?.trim().toUpperCase());
}

export const criteriaValues: Record<PrivacyAnalysisCriteria, NonNullable<Request['criteria']>> = {
  GEOLOCATED: 'GEOLOCATION',
  NOT_GEOLOCATED: 'WIHOUT_GEOLOCATION', // spelled so upstream
  ALL: 'ALL',
};

/**
 * Keys of Ocean's `…ByPeriodMap`s: kinds of use.
 *
 * No document lists them (*open*): we read them as the kinds of slots of the private hours, and PROFESSIONNEL as the
 * time outside of them. A key that is not listed here is UNKNOWN, and is returned with its number.
 */
const usageKindValues = openEnum('UsageKind', UsageKind, {
  VIE_PRIVEE: UsageKind.PRIVATE,
  VIE_PRIVEE_EXCEPTIONNELLE: UsageKind.PRIVATE,
  PROFESSIONNEL: UsageKind.PROFESSIONAL,
});

/** Reads a key in whatever case it comes. */
export function usageKindOf(key: string): UsageKind {
  return usageKindValues.read(key.trim().toUpperCase()) ?? UsageKind.UNKNOWN;
}
