import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { flag, id, text, word } from '../wire-values.ts';
import { civilityWords } from './enums.mapping.ts';
import type { Driver } from './driver.type.ts';

export function toDriver(wire: Wire['Individu'], scope: Scope): Driver {
  return {
    oceanId: id(wire.id),
    lastName: text(wire.nomInd),
    firstName: text(wire.prenomInd),
    initials: text(wire.initialesInd),
    personnelNumber: text(wire.matriculeInd),
    email: text(wire.email),
    phone: text(wire.gsm),
    civility: civilityWords.read(wire.idCivilite),
    civilityRaw: word(wire.idCivilite),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
