import type { Wire } from '../../ocean/wire.ts';
import { know } from '../node/ocean-object.ts';
import type { Scope } from '../../identity/customer-id.ts';
import { flag, id, text } from '../shared/wire-values.ts';
import { civilityWords } from './driver-enums.mapping.ts';
import { Driver } from './driver.type.ts';

type DriverRow = Wire['Individu'];

/** A driver as a row carries it: what the row lacks stays undefined, which asks the list of drivers. Null without an id. */
export function toDriver(wire: DriverRow, scope: Scope): Driver | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : know(new Driver(oceanId, scope), leaves(wire));
}

/** A driver as the row that knows it best gives it: what is missing there is null. */
export function toWholeDriver(wire: DriverRow, scope: Scope): Driver | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : Object.assign(new Driver(oceanId, scope), leaves(wire));
}

function leaves(wire: DriverRow): Partial<Driver> {
  return {
    lastName: text(wire.nomInd),
    firstName: text(wire.prenomInd),
    initials: text(wire.initialesInd),
    personnelNumber: text(wire.matriculeInd),
    email: text(wire.email),
    phone: text(wire.gsm),
    civility: civilityWords.read(wire.idCivilite),
    civilityRaw: text(wire.idCivilite),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
