import type { Wire } from '../../ocean/wire.ts';
import { flag, id, text } from '../wire-values.ts';
import { silenceMailGroupWords } from './enums.mapping.ts';
import type { SilenceReason } from './silence-reason.type.ts';

export function toSilenceReason(wire: Wire['QualificationNC']): SilenceReason {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    requiresEndDate: flag(wire, 'dateNcEnabled'),
    mailGroup: silenceMailGroupWords.read(wire.mailGroupNC),
    mailGroupRaw: text(wire.mailGroupNC),
  };
}
