import type { OceanRequest } from '../../ocean/client.ts';
import { formatQueryDate } from '../../ocean/dates.ts';
import type { Wire } from '../../ocean/wire.ts';
import type { PrivacyDayInput, PrivacySlotInput, WeekInput } from './set-recurring.type.ts';
import { minuteOf } from './slot-rules.ts';
import { SettableSlotKind, type Weekday } from './privacy-schedule.enums.ts';
import { wireDays } from './privacy-slot.mapping.ts';
import type { ExceptionInput } from './set-exceptional.type.ts';

type WireSlot = Wire['HoraireAEnregistrer'];

const wireKinds: Record<SettableSlotKind, string> = {
  [SettableSlotKind.PRIVATE]: 'VIE_PRIVEE',
  [SettableSlotKind.IMMOBILISATION]: 'IMMOBILISATION',
};

/** Endpoint 3. That it replaces the named days within the validity is *open*. */
export function toSetRecurringRequest(driverId: string, input: WeekInput): OceanRequest {
  const { start, end } = input.validity ?? {};
  return {
    method: 'POST',
    path: '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
    query: {
      individuId: driverId,
      dateDebut: start ? formatQueryDate(start) : undefined,
      dateFin: end ? formatQueryDate(end) : undefined,
    },
    body: toWeekBody(input.days),
  };
}

/** Day → kind → slots. A day without hours is named with an empty list, which clears it. */
function toWeekBody(days: readonly PrivacyDayInput[]): Wire['HorairesAEnregistrer'] {
  const map = days.map(({ day, slots }) => {
    const byKind = Object.groupBy(
      slots.length > 0 ? slots.map((slot) => toWireSlot(day, slot)) : [],
      (slot) => slot.typeHoraires,
    );
    return [wireDays[day], slots.length > 0 ? byKind : { [wireKinds.PRIVATE]: [] }];
  });
  return { innerMap: { map: Object.fromEntries(map) as Wire['HorairesAEnregistrer']['innerMap']['map'] } };
}

function toWireSlot(day: Weekday, { start, end, kind }: PrivacySlotInput): WireSlot {
  const [from, to] = [minuteOf(start), minuteOf(end)];
  return {
    idJourSemaine: wireDays[day],
    typeHoraires: wireKinds[kind],
    debutHeure: Math.floor(from / 60),
    debutMinute: from % 60,
    finHeure: Math.floor(to / 60),
    finMinute: to % 60,
  };
}

/**
 * Endpoint 8.
 *
 * @param extensionId of the exception to change; undefined: a new one
 */
export function toSetExceptionalRequest(
  driverId: string,
  extensionId: string | undefined,
  { period, description }: ExceptionInput,
): OceanRequest {
  return {
    method: 'POST',
    path: '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu',
    query: {
      individuId: driverId,
      dateDebut: formatQueryDate(period.start),
      dateFin: formatQueryDate(period.end),
      description: description ?? undefined,
      extensionIdToUpdate: extensionId,
    },
  };
}

/** Endpoint 4: rows of one driver. */
export function toDeleteRecurringRequest(driverId: string, scheduleIds: readonly string[]): OceanRequest {
  return {
    method: 'DELETE',
    path: '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
    query: { individuId: driverId, horaireIndividuIds: scheduleIds },
  };
}

/** Endpoint 9: exceptions of any drivers. */
export function toDeleteExceptionalRequest(extensionIds: readonly string[]): OceanRequest {
  return {
    method: 'DELETE',
    path: '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu',
    query: { horaireExtensionIds: extensionIds },
  };
}
