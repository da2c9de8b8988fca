import type { Account } from '../fleet/model.ts';

export const weekdays = ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI', 'DIMANCHE'] as const;

export type SlotKind = 'VIE_PRIVEE' | 'VIE_PRIVEE_EXCEPTIONNELLE' | 'IMMOBILISATION';

/** Hours of one weekday, in minutes since midnight. The end is exclusive; 1440 is midnight. */
export interface Slot {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly kind: SlotKind;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A slot with its validity between two instants (epoch seconds); null is open-ended. */
export interface ScheduleRow extends Slot {
  readonly id: bigint;
  readonly slotId: bigint;
  readonly from: number;
  readonly until: number | null;
}

/** A period that is private regardless of the weekly hours. */
export interface ExceptionRow {
  readonly id: bigint;
  readonly extensionId: bigint;
  readonly description: string | null;
  readonly from: number;
  readonly until: number;
  readonly createdBy: Account | null;
  /** The same hours by day, as Ocean lists them. */
  readonly hours: readonly ScheduleRow[];
}
