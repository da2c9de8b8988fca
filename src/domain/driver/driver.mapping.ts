import type { Wire } from '../../ocean/wire.ts';
import { assignKnown } from '../node/ocean-object.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { flag, id, text } from '../shared/wire-values.ts';
import { openEnum } from '../shared/open-enum.ts';
import { Civility } from './driver.enums.ts';
import { Driver } from './driver.type.ts';

const civilityValues = openEnum('Civility', Civility, {
  1: Civility.MR,
  2: Civility.MRS,
  3: Civility.MISS,
});

type DriverRow = Wire['Individu'];

/**
 * Maps a partial driver: fields that the row lacks stay undefined, and resolve from the list of drivers. Null without an
 * id.
 */
export function toDriver(wire: DriverRow, customerId: CustomerId): Driver | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : assignKnown(new Driver(oceanId, customerId), leaves(wire));
}

/** Maps a complete driver: fields that the row lacks are null. */
export function toFullDriver(wire: DriverRow, customerId: CustomerId): Driver | null {
  const oceanId = id(wire.id);
  return oceanId === null ? null : Object.assign(new Driver(oceanId, customerId), leaves(wire));
}

function leaves(wire: DriverRow): Partial<Driver> {
  return {
    lastName: text(wire.nomInd),
    firstName: text(wire.prenomInd),
    initials: text(wire.initialesInd),
    personnelNumber: text(wire.matriculeInd),
    email: text(wire.email),
    phone: text(wire.gsm),
    civility: civilityValues.read(wire.idCivilite),
    civilityRaw: text(wire.idCivilite),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
