import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import { TODO, jsonEntries } from '../entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toPrivacyContent } from './privacy-content.mapping.ts';
import { toPrivacyTotal } from './privacy-total.mapping.ts';
import type { PrivacySynthesis } from './privacy-synthesis.type.ts';

export function toPrivacySynthesis(wire: Wire['ArbreSynthese'], scope: Scope): PrivacySynthesis {
  return {
    entity: optional(wire.entity, toEntity, scope),
    cumulativeTotal: optional(wire.entityTotalCumul, toPrivacyTotal, scope),
    cumulativeTotalsByFlag: jsonEntries(wire.entityTotalByFlagCumul),
    content: optional(wire.content, toPrivacyContent, scope),
    children: TODO(wire.nodes),
  };
}
