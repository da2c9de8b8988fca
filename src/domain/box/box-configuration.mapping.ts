import type { Wire } from '../../ocean/wire.ts';
import { date, id, int, text } from '../wire-values.ts';
import type { BoxConfiguration } from './box-configuration.type.ts';

export function toBoxConfiguration(wire: Wire['ConfigurationBoitier']): BoxConfiguration {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelleConfig),
    position: int(wire.ordre),
    updatedAt: date(wire.dateMaj),
  };
}
