import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, id, text } from '../wire-values.ts';
import type { Box } from './box.type.ts';

export function toBox(wire: Wire['Boitier'], scope: Scope): Box {
  return {
    oceanId: id(wire.id),
    serialNumber: text(wire.numeroSerieBoi),
    manufacturerSerialNumber: text(wire.sn),
    imei: text(wire.imeiBoi),
    deviceAddress: text(wire.adBoi),
    gsmCore: text(wire.coreGsmBoi),
    comment: text(wire.commentaireBoi),
    stateId: id(wire.idEtatBoitier),
    warrantyStart: date(wire.debutGarantie),
    warrantyEnd: date(wire.finGarantie),
  };
}
