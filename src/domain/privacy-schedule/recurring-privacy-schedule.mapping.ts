import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { toPrivacySlot } from './privacy-slot.mapping.ts';
import { RecurringPrivacySchedule } from './recurring-privacy-schedule.type.ts';
import { rowKeys } from './schedule-row.mapping.ts';
import { readValidity } from './validity.mapping.ts';

const columns = ['id', 'individu', 'horaire', 'debut', 'fin'];

/**
 * @param driverId whose rows were requested; undefined: everyone's
 * @returns null: it is no row, or nobody knows whose it is
 */
export function toRecurringPrivacySchedule(
  wire: Wire['HoraireIndividu'],
  scope: Scope,
  driverId?: string,
): RecurringPrivacySchedule | null {
  const keys = rowKeys(wire, scope, columns, driverId);
  if (keys === null) return null;
  return Object.assign(new RecurringPrivacySchedule(keys.oceanId, scope), {
    driver: keys.driver,
    ...readValidity(wire),
    slots: [toPrivacySlot(wire, scope)],
  });
}
