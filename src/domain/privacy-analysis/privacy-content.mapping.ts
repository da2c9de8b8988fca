import type { Wire } from '../../ocean/wire.ts';
import { jsonEntries } from '../entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import type { PrivacyContent } from './privacy-content.type.ts';
import { totalEntries } from './privacy-total-entry.mapping.ts';
import { toPrivacyTotal } from './privacy-total.mapping.ts';

export function toPrivacyContent(wire: Wire['ContenuSynthese'], scope: Scope): PrivacyContent {
  return {
    entity: optional(wire.entity, toEntity, scope),
    total: optional(wire.entityTotal, toPrivacyTotal, scope),
    totalsByFlag: totalEntries(wire.entityTotalByFlag, scope),
    items: totalEntries(wire.refItems, scope),
    motorisations: jsonEntries(wire.typeMotorisationEnergyeMap),
    driversByPeriod: jsonEntries(wire.chauffeursByIdDriverAndPeriodeBean?.map),
  };
}
