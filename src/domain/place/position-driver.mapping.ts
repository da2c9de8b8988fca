import type { Wire } from '../../ocean/wire.ts';
import { text } from '../wire-values.ts';
import type { PositionDriver } from './position-driver.type.ts';

export function toPositionDriver(wire: Wire['ChauffeurPosition']): PositionDriver {
  return {
    personnelNumber: text(wire.matricule),
    lastName: text(wire.nom),
    firstName: text(wire.prenom),
    phone: text(wire.tel),
  };
}
