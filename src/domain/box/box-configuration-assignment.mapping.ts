import type { Wire } from '../../ocean/wire.ts';
import { date, optional, text } from '../wire-values.ts';
import { toBoxConfiguration } from './box-configuration.mapping.ts';
import { configurationStatusWords } from './enums.mapping.ts';
import type { BoxConfigurationAssignment } from './box-configuration-assignment.type.ts';

export function toBoxConfigurationAssignment(wire: Wire['AffectationConfiguration']): BoxConfigurationAssignment {
  return {
    configuration: optional(wire.boitierConfigSetLightDTO, toBoxConfiguration),
    start: date(wire.debut),
    end: date(wire.fin),
    acknowledgedAt: date(wire.dateAck),
    status: configurationStatusWords.read(wire.statutAffectation),
    statusRaw: text(wire.statutAffectation),
  };
}
