import type { Wire } from '../../ocean/wire.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import type { Scope } from '../scope.ts';
import { id, optional } from '../wire-values.ts';
import { toPrivacySlot, toValidity } from './privacy-slot.mapping.ts';
import { RecurringPrivacySchedule } from './recurring-privacy-schedule.type.ts';

/** Null without its own id or its driver's. */
export function toRecurringPrivacySchedule(
  wire: Wire['HoraireIndividu'],
  scope: Scope,
): RecurringPrivacySchedule | null {
  const oceanId = id(wire.id);
  const driver = optional(wire.individu, toDriver, scope);
  if (oceanId === null || driver === null) return null;
  return Object.assign(new RecurringPrivacySchedule(oceanId, scope), {
    driver,
    validity: toValidity(wire),
    slots: [toPrivacySlot(wire, scope)],
  });
}
