import { maxDrivers } from '../../../domain/privacy-schedule/drivers.input.ts';
import { byIds, findings } from './found-objects.ts';
import { type RequestedField, toList } from './requested-fields.ts';
import { type FieldRule, listed, named, type Place, type RequestCount } from './request-count.ts';
import { compared, type schedules } from './private-hours.ts';

/**
 * A mutation reads what it needs, is sent, and is read back for its payload.
 *
 * @param readBack lists that are read back
 */
const mutation = (
  calls: (place: Place, count: RequestCount, field: RequestedField) => void,
  readBack: readonly string[],
  writes = 1,
): FieldRule => ({
  calls: (outer, count, field) => {
    calls({ ...outer, space: `${outer.key} before` }, count, field);
    if (field.within('input', 'validateOnly') === true) return;
    count.more(writes);
    count.lists({ ...outer, space: `${outer.key} after` }, ...readBack);
  },
  below: ({ key }) => ({ space: `${key} after`, ...listed }),
});

/** Schedules to delete are searched in the list of all drivers, unless their driver is named. */
const deletion = (kind: string, isReadAgain: boolean): FieldRule =>
  mutation(
    (place, count, field) => {
      const isDriverNamed = typeof field.within('input', 'driverId') === 'string';
      if (!isDriverNamed) count.lists(place, kind);
      if (isDriverNamed || isReadAgain) count.more(1);
    },
    ['schedules'],
  );

/**
 * The same write for many drivers. The hours of several are one list, read before and after, unless each is read alone.
 *
 * @param isReadBefore the hours are read before the write too
 */
const batch = (kind: (typeof schedules)[number], isReadBefore: boolean): FieldRule => ({
  calls: (outer, count, field) => {
    const drivers = namedDriversOf(field);
    const readHours = (space: string): void => {
      if (drivers === 1 || count.areSchedulesReadAlone) count.more(drivers);
      else {
        count.lists({ ...outer, space }, kind, compared(kind));
        count.readSchedules(drivers);
      }
    };
    count.lists({ ...outer, space: `${outer.key} before` }, 'drivers');
    if (isReadBefore) readHours(`${outer.key} before`);
    // A list of exceptions may name hardly anybody: the other kind then shows if Ocean lists others than the user.
    if (isReadBefore && drivers > 1 && !count.areSchedulesReadAlone) {
      count.lists({ ...outer, space: `${outer.key} before` }, 'recurring');
    }
    if (field.within('input', 'validateOnly') === true) return;
    count.more(drivers);
    readHours(`${outer.key} after`);
  },
  below: ({ key }, field) => ({ space: `${key} after`, ...named, page: namedDriversOf(field) }),
});

/** Maximum number of drivers that a mutation for many writes: those of an entity are unknown before it runs. */
function namedDriversOf(field: RequestedField): number {
  const driverIds = field.within('input', 'driverIds');
  if (driverIds !== undefined && driverIds !== null) return toList(driverIds).length;
  const expected = field.within('input', 'maxDrivers');
  return typeof expected === 'number' ? Math.min(Math.max(expected, 0), maxDrivers) : maxDrivers;
}

const readBackAs = (name: string): FieldRule => ({
  calls: (place, count) => count.lists(place, name),
  below: () => named,
});

/** Rules of mutations, and of the fields that their payloads read back. */
export const mutationRules: Readonly<Record<string, FieldRule>> = {
  'Mutation.login': mutation(() => undefined, []),
  'Mutation.setRecurringPrivacySchedule': mutation(
    (place, count, field) => {
      count.lists(place, 'drivers');
      if (Array.isArray(field.within('input', 'expectedScheduleIds'))) count.more(1);
    },
    ['recurring'],
  ),
  'Mutation.setExceptionalPrivacySchedule': mutation(
    (place, count) => {
      count.lists(place, 'drivers');
      count.more(1);
    },
    ['exceptional'],
  ),
  'Mutation.setRecurringPrivacySchedules': batch('recurring', false),
  'Mutation.setExceptionalPrivacySchedules': batch('exceptional', true),
  'Mutation.deleteRecurringPrivacySchedules': deletion('recurring', true),
  'Mutation.deleteExceptionalPrivacySchedules': deletion('exceptional', false),
  'Mutation.setStepPrivacy': {
    calls: (outer, count, field) => {
      const steps = stepsOf(field);
      const sheets = byIds(steps.map(({ id }) => id)).map(({ key }) => key);
      const before = { ...outer, space: `${outer.key} before` };
      findings.PrivacyStep(before, count, sheets);
      if (steps.some(({ id, onboardNumber }) => id && !onboardNumber)) count.lists(before, 'vehicles');
      if (field.within('input', 'validateOnly') === true) return;
      count.more(steps.length);
      const byOceanId = steps.flatMap(({ vehicleId, date }) =>
        typeof vehicleId === 'string' && typeof date === 'string' ? [[vehicleId, date]] : [],
      );
      findings.PrivacyStep({ ...outer, space: `${outer.key} after` }, count, [...sheets, ...byOceanId]);
    },
    below: ({ key }, field) => ({ space: `${key} after`, ...named, page: stepsOf(field).length }),
  },
  'SetRecurringPrivacySchedulePayload.schedules': readBackAs('recurring'),
  'SetExceptionalPrivacySchedulePayload.schedule': readBackAs('exceptional'),
  'DeletePrivacySchedulesPayload.deletedIds': readBackAs('schedules'),
  'DeletePrivacySchedulesPayload.ended': readBackAs('schedules'),
  'DeletePrivacySchedulesPayload.continuedBy': readBackAs('schedules'),
  'SetStepPrivacyPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'SetRecurringPrivacySchedulesPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'SetExceptionalPrivacySchedulesPayload.results': { below: ({ page }) => ({ rows: page, isBound: true }) },
  'RecurringPrivacyResult.driver': { below: () => listed },
  'ExceptionalPrivacyResult.driver': { below: () => listed },
  'RecurringPrivacyResult.schedules': { below: () => named },
  'ExceptionalPrivacyResult.schedule': { below: () => named },
  'SetRecurringPrivacySchedulePayload.driver': { below: () => listed },
  'SetExceptionalPrivacySchedulePayload.driver': { below: () => listed },

  'StepPrivacyResult.step': {
    calls: (place, count) => count.each(place, 'step'),
    below: ({ rows }) => ({ ...named, batches: rows }),
  },
};

function stepsOf(field: RequestedField): readonly Record<string, unknown>[] {
  return toList(field.within('input', 'steps')).map((step) => (step ?? {}) as Record<string, unknown>);
}
