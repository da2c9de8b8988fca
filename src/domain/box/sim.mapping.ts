import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, text } from '../wire-values.ts';
import type { Sim } from './sim.type.ts';

export function toSim(wire: Wire['Sim']): Sim {
  return {
    oceanId: id(wire.idSim),
    iccid: text(wire.iccid),
    importedAt: date(wire.dateImport),
    importFileName: text(wire.nomFichierImport),
    isOutOfService: flag(wire, 'simHs'),
  };
}
