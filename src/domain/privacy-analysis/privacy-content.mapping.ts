import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import { toDriversByPeriod } from '../-.mapping.ts';
import { jsonEntries } from '../entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toPrivacyTotal } from './privacy-total.mapping.ts';
import type { PrivacyContent } from './privacy-content.type.ts';

export function toPrivacyContent(wire: Wire['ContenuSynthese'], scope: Scope): PrivacyContent {
  return {
    entity: optional(wire.entity, toEntity, scope),
    total: optional(wire.entityTotal, toPrivacyTotal, scope),
    totalsByFlag: jsonEntries(wire.entityTotalByFlag),
    items: jsonEntries(wire.refItems),
    motorisations: jsonEntries(wire.typeMotorisationEnergyeMap),
    driversByPeriod: optional(wire.chauffeursByIdDriverAndPeriodeBean, toDriversByPeriod),
  };
}
