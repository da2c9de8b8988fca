import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, id, optional } from '../wire-values.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { toPrivacySlot } from './privacy-slot.mapping.ts';
import type { RecurringPrivacySchedule } from './recurring-privacy-schedule.type.ts';

export function toRecurringPrivacySchedule(wire: Wire['HoraireIndividu'], scope: Scope): RecurringPrivacySchedule {
  return {
    oceanId: id(wire.id),
    driver: optional(wire.individu, toDriver, scope),
    slot: optional(wire.horaire, toPrivacySlot),
    start: date(wire.debut),
    end: date(wire.fin),
  };
}
