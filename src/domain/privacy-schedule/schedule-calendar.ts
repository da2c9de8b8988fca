import { ListView } from '../../list-index/list-view.ts';
import type { Driver } from '../driver/driver.type.ts';
import type { ExceptionalPrivacySchedule, PrivacySchedule, RecurringPrivacySchedule } from './privacy-schedule.type.ts';

/** A schedule in the list of both kinds. */
export interface CalendarRow {
  /** Kind and Ocean id, as ids of the two kinds can be the same. */
  readonly oceanId: string;
  readonly schedule: PrivacySchedule;
  /** The driver as the list of drivers has it, with names and entity. */
  readonly driver: Driver;
}

/** Schedules of all drivers. */
export interface EveryonesSchedules {
  /** The same array while Ocean's list is unchanged; empty: not requested. */
  readonly recurring: readonly RecurringPrivacySchedule[];
  readonly exceptional: readonly ExceptionalPrivacySchedule[];
}

type ByList<Value> = WeakMap<object, Value>;

/** Calendars by the lists that they were made from: each is collected with any of its lists. */
const calendars: ByList<ByList<ByList<ListView<CalendarRow>>>> = new WeakMap();

/** Returns the schedules of both kinds as one list, indexed once while no list changes. */
export function calendarOf(
  { recurring, exceptional }: EveryonesSchedules,
  drivers: ListView<Driver>,
): ListView<CalendarRow> {
  const byRecurring = computed(calendars, exceptional, () => new WeakMap());
  const byDrivers = computed(byRecurring, recurring, () => new WeakMap());
  return computed(byDrivers, drivers, () => {
    const toRow = (schedule: PrivacySchedule): CalendarRow => ({
      oceanId: `${schedule.nodeType} ${schedule.oceanId}`,
      schedule,
      driver: drivers.byId(schedule.driver.oceanId) ?? schedule.driver,
    });
    return new ListView([...recurring.map(toRow), ...exceptional.map(toRow)]);
  });
}

function computed<Value>(values: ByList<Value>, key: object, compute: () => Value): Value {
  const known = values.get(key) ?? compute();
  values.set(key, known);
  return known;
}
