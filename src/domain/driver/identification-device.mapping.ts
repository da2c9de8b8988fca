import type { Wire } from '../../ocean/wire.ts';
import { id, int, text } from '../wire-values.ts';
import type { IdentificationDevice } from './identification-device.type.ts';

export function toIdentificationDevice(wire: Wire['DispositifAnalyse']): IdentificationDevice {
  return {
    oceanId: id(wire.id),
    colour: int(wire.color),
    customerId: id(wire.idClient),
    typeId: id(wire.idTypeDispositifIdentifiant),
    customerKeyNumber: id(wire.numeroCleClient),
    fullNumber: text(wire.numeroCompletDid),
    number: text(wire.numeroDid),
    oceanNumber: text(wire.numeroOcean),
  };
}
