import type { ListView } from '../../list-index/list-view.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Reading } from '../../snapshot/reading.ts';
import type { DriverLoader } from '../driver/driver.loader.ts';
import type { Age } from '../lists/read-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { hasSchedules, type PrivacyScheduleLoader } from './privacy-schedule.loader.ts';
import { calendarOf, type CalendarRow } from './schedule-calendar.ts';

/** Loads the schedules of all drivers: the list of drivers, and one list a kind. */
export class ScheduleCalendarLoader {
  readonly #reads: UpstreamReads;
  readonly #sources: { readonly drivers: DriverLoader; readonly schedules: PrivacyScheduleLoader };

  constructor(reads: UpstreamReads, sources: { drivers: DriverLoader; schedules: PrivacyScheduleLoader }) {
    this.#reads = reads;
    this.#sources = sources;
  }

  /**
   * @param kinds null: both; only the lists of these kinds are read
   * @throws OceanError where hours of a driver cannot be read
   */
  read(kinds: readonly PrivacyScheduleKind[] | null): MaybePromise<Reading<ListView<CalendarRow>>> {
    const { drivers, schedules } = this.#sources;
    return chain(drivers.list(), ({ data }) => {
      const driverIds = data.rows.map(({ oceanId }) => oceanId);
      return chain(schedules.ofEveryone(driverIds, kinds), (everyone) => this.#reading(calendarOf(everyone, data)));
    });
  }

  /** The age is that of the oldest list that was read, and is read only when it is requested. */
  #reading(data: ListView<CalendarRow>): Reading<ListView<CalendarRow>> {
    const ageOf = (): Age => {
      const age = this.#reads.lists.oldest((name) => isOfCalendar(name));
      if (age === null) throw new Error('a calendar is made from lists that were read');
      return age;
    };
    return {
      data,
      get asOf() {
        return ageOf().asOf;
      },
      get isStale() {
        return ageOf().isStale;
      },
    };
  }
}

/** Names of lists, or of parts of them, which begin with the list's name. */
function isOfCalendar(name: string): boolean {
  return name === 'drivers' || hasSchedules(name);
}
