import type { Wire } from '../../ocean/wire.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { toOceanUser } from '../organisation/ocean-user.mapping.ts';
import type { Scope } from '../scope.ts';
import { id, list, optional, text } from '../wire-values.ts';
import { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';
import { toPrivacyScheduleExtension } from './privacy-schedule-extension.mapping.ts';
import { toPrivacySlot, toValidity } from './privacy-slot.mapping.ts';
import { compareSlots } from './schedule-order.ts';

/** Null without its own id or its driver's. */
export function toExceptionalPrivacySchedule(
  wire: Wire['HoraireExceptionnel'],
  scope: Scope,
): ExceptionalPrivacySchedule | null {
  const oceanId = id(wire.id);
  const driver = optional(wire.individu, toDriver, scope);
  if (oceanId === null || driver === null) return null;
  return Object.assign(new ExceptionalPrivacySchedule(oceanId, scope), {
    driver,
    validity: toValidity(wire),
    slots: (list(wire.horairesIndividu, toPrivacySlot, scope) ?? []).sort(compareSlots),
    extension: optional(wire.extension, toPrivacyScheduleExtension),
    description: text(wire.description),
    createdBy: optional(wire.utilisateur, toOceanUser, scope),
  });
}
