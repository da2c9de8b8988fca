import { openEnum } from '../open-enum.ts';
import { UsageKind } from './privacy-analysis.enums.ts';

/**
 * The keys of Ocean's `…ByPeriodMap`s: kinds of use.
 *
 * No document lists them (*open*): we read them as the kinds of slots of the private hours, and PROFESSIONNEL for
 * what lies outside of them. This is the one place that knows. A key that stands here for no kind is UNKNOWN, and
 * still comes through with its number.
 */
const usageKindWords = openEnum('UsageKind', UsageKind, {
  VIE_PRIVEE: UsageKind.PRIVATE,
  VIE_PRIVEE_EXCEPTIONNELLE: UsageKind.PRIVATE,
  PROFESSIONNEL: UsageKind.PROFESSIONAL,
});

/** Reads a key in whatever case it comes. */
export function usageKindOf(key: string): UsageKind {
  return usageKindWords.read(key.trim().toUpperCase()) ?? UsageKind.UNKNOWN;
}
