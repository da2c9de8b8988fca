import type { Wire } from '../../ocean/wire.ts';
import { toOceanUser } from '../organisation/ocean-user.mapping.ts';
import type { Scope } from '../scope.ts';
import { optional, text } from '../wire-values.ts';
import { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';
import { onCustomersClocks, type SlotZones } from './exceptional-slots.ts';
import { toPrivacyScheduleExtension } from './privacy-schedule-extension.mapping.ts';
import { toPrivacySlot } from './privacy-slot.mapping.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';
import { compareSlots } from './schedule-order.ts';
import { rowKeys } from './schedule-row.mapping.ts';
import { readValidity } from './validity.mapping.ts';

const columns = ['id', 'individu', 'horairesIndividu', 'extension', 'debut', 'fin'];

/**
 * @param zones of the hours
 * @param driverId whose rows were requested; undefined: everyone's
 * @returns null: it is no row, or nobody knows whose it is
 */
export function toExceptionalPrivacySchedule(
  wire: Wire['HoraireExceptionnel'],
  scope: Scope,
  zones: SlotZones,
  driverId?: string,
): ExceptionalPrivacySchedule | null {
  const keys = rowKeys(wire, scope, columns, driverId);
  if (keys === null) return null;
  const validity = readValidity(wire);
  return Object.assign(new ExceptionalPrivacySchedule(keys.oceanId, scope), {
    driver: keys.driver,
    ...validity,
    slots: toSlots(wire.horairesIndividu, scope)
      .flatMap((slot) => onCustomersClocks(slot, validity.validity, zones))
      .sort(compareSlots),
    extension: optional(wire.extension, toPrivacyScheduleExtension),
    description: text(wire.description),
    createdBy: optional(wire.utilisateur, toOceanUser, scope),
  });
}

/** No list leaves the whole validity private; an item that is no object becomes a slot that cannot be read. */
function toSlots(rows: unknown, scope: Scope): PrivacySlot[] {
  if (!Array.isArray(rows)) return [];
  const isRow = (row: unknown): row is Wire['HoraireIndividu'] => typeof row === 'object' && row !== null;
  return rows.map((row: unknown) => toPrivacySlot(isRow(row) ? row : {}, scope));
}
