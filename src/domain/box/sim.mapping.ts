import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, text } from '../wire-values.ts';
import type { Sim } from './sim.type.ts';

/** The card's own record, with the operator and number that Ocean keeps beside it; null when it knows none of them. */
export function toSim(wire: Wire['BoitierDetaille']): Sim | null {
  const { sim, operateurSim, phoneSim } = wire;
  if (!sim && !operateurSim && !phoneSim) return null;
  return {
    oceanId: id(sim?.idSim),
    iccid: text(sim?.iccid),
    importedAt: date(sim?.dateImport),
    importFileName: text(sim?.nomFichierImport),
    isOutOfService: sim ? flag(sim, 'simHs') : null,
    operator: text(operateurSim),
    phoneNumber: text(phoneSim),
  };
}
