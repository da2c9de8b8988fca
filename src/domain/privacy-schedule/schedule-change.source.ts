import { ListView } from '../../list-index/list-view.ts';
import type { LogPart } from '../../live/change-log.ts';
import type { LiveSource } from '../../live/live-source.ts';
import type { SelectedChange } from '../../live/live-stream.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { exceptionalSchedulesSnapshot, recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';
import { ExceptionalPrivacySchedule, type PrivacySchedule } from './privacy-schedule.type.ts';
import type { CalendarRow } from './schedule-calendar.ts';
import { type PrivacyScheduleChangeFilter, type ScheduleChange, ScheduleChangeKind } from './schedule-change.type.ts';

/** A schedule that differs between two readings. Null: Ocean did not list it. */
export interface ChangedSchedule {
  readonly before: CalendarRow | null;
  readonly after: CalendarRow | null;
}

/** Changes of the private hours of all drivers. */
export const scheduleChanges: LiveSource<CustomerLoaders, ListView<CalendarRow>, ChangedSchedule> = {
  name: 'schedules',
  lists: [recurringSchedulesSnapshot, exceptionalSchedulesSnapshot],
  empty: new ListView<CalendarRow>([]),
  read: async ({ calendar }) => {
    const { data, asOf } = await calendar.read(null);
    return { state: data, asOf };
  },
  compare: (before, after) => {
    const total = before.rows.length;
    if (before === after) return { changes: [], missing: [], total };
    const gone = before.rows.filter(({ oceanId }) => after.byId(oceanId) === null);
    const others = after.rows.flatMap((row) => {
      const old = before.byId(row.oceanId);
      const isSame = old !== null && (old.schedule === row.schedule || contentOf(old) === contentOf(row));
      return isSame ? [] : [{ before: old, after: row }];
    });
    return {
      changes: [...others, ...gone.map((row) => ({ before: row, after: null }))],
      missing: gone.map(({ oceanId }) => oceanId),
      total,
    };
  },
};

/** Everything that a change of would be reported: as it was mapped, so that another form of a row is no change. */
function contentOf({ schedule }: CalendarRow): string {
  const { validity, isValidityReadable, slots, driver } = schedule;
  const purpose = schedule instanceof ExceptionalPrivacySchedule ? [schedule.description, schedule.extension] : null;
  const hours = slots.map(({ day, kind, start, end }) => [day, kind, start, end]);
  return JSON.stringify([driver.oceanId, validity, isValidityReadable, hours, purpose]);
}

type Event = Pick<ScheduleChange, 'kind' | 'schedule' | 'previous' | 'driver'>;

/** Selects the changes of the drivers and kinds of a filter. */
export function scheduleEvents({ driverIds, kinds }: PrivacyScheduleChangeFilter) {
  const drivers = driverIds ? new Set(driverIds.map((id) => toOceanId(id, 'Driver'))) : null;
  const isWanted = ({ driver, nodeType }: PrivacySchedule): boolean =>
    (drivers?.has(driver.oceanId) ?? true) && (kinds?.includes(kindOf(nodeType)) ?? true);
  return function* ({ batch, index }: LogPart<ChangedSchedule>): Generator<SelectedChange<object, Event>> {
    for (const [at, { before, after }] of batch.changes.entries()) {
      const row = after ?? before;
      if (at < index || row === null || !isWanted(row.schedule)) continue;
      yield { index: at, eventOf: () => toEvent(before, after, row) };
    }
  };
}

function toEvent(before: CalendarRow | null, after: CalendarRow | null, row: CalendarRow): Event {
  const { schedule, driver } = row;
  if (after === null) return { kind: ScheduleChangeKind.REMOVED, schedule, previous: null, driver };
  if (before === null) return { kind: ScheduleChangeKind.ADDED, schedule, previous: null, driver };
  return { kind: ScheduleChangeKind.CHANGED, schedule, previous: before.schedule, driver };
}

function kindOf(nodeType: PrivacySchedule['nodeType']): PrivacyScheduleKind {
  return nodeType === 'RecurringPrivacySchedule' ? PrivacyScheduleKind.RECURRING : PrivacyScheduleKind.EXCEPTIONAL;
}
