import type { Wire } from '../wire.ts';
import type { Driver } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import { type ExceptionRow, type ScheduleRow, type Slot, weekdays } from '../schedules/slots.ts';
import { individu, utilisateur } from './people.ts';

/** A row of endpoints 2 and 7, which use epoch milliseconds where others use ISO 8601. */
export function horaireIndividu(driver: Driver, row: ScheduleRow): Wire['HoraireIndividu'] {
  return {
    id: wireId(row.id),
    individu: individu(driver),
    horaire: { id: wireId(row.slotId), ...hours(row) },
    debut: row.from * 1000,
    fin: row.until === null ? null : row.until * 1000,
  };
}

export function horaireExceptionnel(driver: Driver, row: ExceptionRow): Wire['HoraireExceptionnel'] {
  return {
    id: wireId(row.id),
    extension: { id: wireId(row.extensionId), description: row.description },
    utilisateur: row.createdBy ? utilisateur(row.createdBy, null) : null,
    individu: individu(driver),
    debut: row.from * 1000,
    fin: row.until * 1000,
    horairesIndividu: row.hours.map((hoursOfDay) => horaireIndividu(driver, hoursOfDay)),
    description: row.description,
  };
}

function hours(slot: Slot): Omit<Wire['Horaire'], 'id'> {
  return {
    idJourSemaine: weekdays[slot.weekday] ?? null,
    typeHoraires: slot.kind,
    debutHeure: Math.floor(slot.startMinute / 60),
    debutMinute: slot.startMinute % 60,
    finHeure: Math.floor(slot.endMinute / 60),
    finMinute: slot.endMinute % 60,
  };
}
