import { openEnum } from '../open-enum.ts';
import { DayOfWeek, PrivacySlotKind } from './privacy-schedule.enums.ts';

export const dayOfWeekWords = openEnum('DayOfWeek', DayOfWeek, {
  LUNDI: DayOfWeek.MONDAY,
  MARDI: DayOfWeek.TUESDAY,
  MERCREDI: DayOfWeek.WEDNESDAY,
  JEUDI: DayOfWeek.THURSDAY,
  VENDREDI: DayOfWeek.FRIDAY,
  SAMEDI: DayOfWeek.SATURDAY,
  DIMANCHE: DayOfWeek.SUNDAY,
});

export const privacySlotKindWords = openEnum('PrivacySlotKind', PrivacySlotKind, {
  VIE_PRIVEE: PrivacySlotKind.PRIVATE,
  VIE_PRIVEE_EXCEPTIONNELLE: PrivacySlotKind.EXCEPTIONAL_PRIVATE,
  IMMOBILISATION: PrivacySlotKind.IMMOBILISATION,
});
