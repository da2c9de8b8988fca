import type { Account } from '../fleet/model.ts';

export const weekdays = ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI', 'DIMANCHE'] as const;

export type SlotKind = 'VIE_PRIVEE' | 'VIE_PRIVEE_EXCEPTIONNELLE' | 'IMMOBILISATION';

/** Hours of one day of the week, in minutes since midnight; the end is not part of them, 1440 is midnight. */
export interface Slot {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly kind: SlotKind;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A slot that counts from one instant until another (epoch seconds), or for ever. */
export interface ScheduleRow extends Slot {
  readonly id: bigint;
  readonly slotId: bigint;
  readonly from: number;
  readonly until: number | null;
}

/** Everything between two instants is private, whatever the week says. */
export interface ExceptionRow {
  readonly id: bigint;
  readonly extensionId: bigint;
  readonly description: string | null;
  readonly from: number;
  readonly until: number;
  readonly createdBy: Account | null;
  /** The same hours day by day, as Ocean lists them. */
  readonly hours: readonly ScheduleRow[];
}
