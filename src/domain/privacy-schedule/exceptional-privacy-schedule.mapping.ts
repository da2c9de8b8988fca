import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, id, list, optional, text } from '../wire-values.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { toOceanUser } from '../organisation/ocean-user.mapping.ts';
import { toPrivacyScheduleExtension } from './privacy-schedule-extension.mapping.ts';
import { toRecurringPrivacySchedule } from './recurring-privacy-schedule.mapping.ts';
import type { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';

export function toExceptionalPrivacySchedule(wire: Wire['HoraireExceptionnel'], scope: Scope): ExceptionalPrivacySchedule {
  return {
    oceanId: id(wire.id),
    extension: optional(wire.extension, toPrivacyScheduleExtension),
    createdBy: optional(wire.utilisateur, toOceanUser, scope),
    driver: optional(wire.individu, toDriver, scope),
    start: date(wire.debut),
    end: date(wire.fin),
    hours: list(wire.horairesIndividu, toRecurringPrivacySchedule, scope),
    description: text(wire.description),
  };
}
