import type { Wire } from '../../ocean/wire.ts';
import { date, id, int, optional, text } from '../shared/wire-values.ts';
import type { BoxConfiguration, BoxConfigurationAssignment } from './box-configuration.type.ts';
import { configurationStatusValues } from './box-hardware.mapping.ts';

function toBoxConfiguration(wire: Wire['ConfigurationBoitier']): BoxConfiguration {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelleConfig),
    position: int(wire.ordre),
    updatedAt: date(wire.dateMaj),
  };
}

export function toBoxConfigurationAssignment(wire: Wire['AffectationConfiguration']): BoxConfigurationAssignment {
  return {
    configuration: optional(wire.boitierConfigSetLightDTO, toBoxConfiguration),
    start: date(wire.debut),
    end: date(wire.fin),
    acknowledgedAt: date(wire.dateAck),
    status: configurationStatusValues.read(wire.statutAffectation),
    statusRaw: text(wire.statutAffectation),
  };
}
