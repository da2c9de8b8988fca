import { OrderDirection } from '../../graphql/connection.type.ts';
import type { KeyColumn, ListFilter, SortColumn, TextColumn } from '../../list-index/columns.ts';
import type { ListOrder } from '../../list-index/ordered-rows.ts';
import type { Selection } from '../../list-index/selection.ts';
import type { OceanUser } from '../organisation/ocean-user.type.ts';
import { memoised } from '../shared/memoised.ts';
import { allOf, holdsText, oneOfIds, type OptionalCondition } from '../shared/row-filter.ts';
import type { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { ExceptionalPrivacySchedule, type PrivacySchedule } from './privacy-schedule.type.ts';
import type { CalendarRow } from './schedule-calendar.ts';
import type { PrivacyScheduleSummary } from './schedule-connection.type.ts';
import {
  type PrivacyScheduleFilter,
  type PrivacyScheduleOrder,
  PrivacyScheduleOrderField,
} from './schedule-filter.input.ts';
import { chosenSpan, overlaps } from './validity.ts';

/** Counts over filtered schedules, computed once for each cached selection. */
export const summariseSchedules = memoised((rows: Selection<CalendarRow>): PrivacyScheduleSummary => ({
  byKind: rows.countBy(keys.kind),
  byEntity: rows.countBy(keys.entity),
  byCreator: rows.countBy(keys.creator),
}));

function creatorOf(schedule: PrivacySchedule): OceanUser | null {
  return schedule instanceof ExceptionalPrivacySchedule ? schedule.createdBy : null;
}

function nameOf(...parts: (string | null | undefined)[]): string | null {
  return parts.filter(Boolean).join(' ') || null;
}

/** Columns that schedules are filtered and counted by. */
const keys = {
  kind: {
    of: ({ schedule }) =>
      schedule.nodeType === 'RecurringPrivacySchedule'
        ? PrivacyScheduleKind.RECURRING
        : PrivacyScheduleKind.EXCEPTIONAL,
  },
  driver: { of: ({ driver }) => driver.oceanId },
  entity: { of: ({ driver }) => driver.entity?.oceanId, labelOf: ({ driver }) => driver.entity?.name },
  creator: {
    of: ({ schedule }) => creatorOf(schedule)?.oceanId,
    labelOf: ({ schedule }) => {
      const user = creatorOf(schedule);
      return nameOf(user?.firstName, user?.lastName) ?? user?.login;
    },
  },
} satisfies Record<string, KeyColumn<CalendarRow>>;

const texts: TextColumn<CalendarRow> = {
  of: ({ driver, schedule }) => [
    driver.lastName,
    driver.firstName,
    driver.personnelNumber,
    ...(schedule instanceof ExceptionalPrivacySchedule ? [schedule.description, schedule.extension?.description] : []),
  ],
};

/**
 * Validates a filter and returns its conditions; null: all schedules. The kinds are no condition, as only their lists
 * are read.
 *
 * @throws BadUserInput when two times are given, or nothing can lie in the span
 */
export function scheduleFilter(filter: PrivacyScheduleFilter): ListFilter<CalendarRow> | null {
  const span = chosenSpan({ during: filter.during ?? null, validAt: filter.validAt ?? null }, 'filter.');
  return allOf(filter, [
    oneOfIds(filter.driverIds, 'Driver', keys.driver),
    oneOfIds(filter.entityIds, 'Entity', keys.entity),
    oneOfIds(filter.createdByIds, null, keys.creator),
    holdsText(filter.text, texts),
    validWithin(span),
  ]);
}

function validWithin(span: DateTimeRangeInput | null): OptionalCondition<CalendarRow> {
  return span && { kind: 'test', passes: ({ schedule }) => overlaps(schedule.validity, span) };
}

const orders: Record<PrivacyScheduleOrderField, SortColumn<CalendarRow>> = {
  START: { of: ({ schedule }) => schedule.validity?.start?.getTime() },
  END: { of: ({ schedule }) => schedule.validity?.end?.getTime() },
  DRIVER: { of: ({ driver }) => nameOf(driver.lastName, driver.firstName) },
};

export function scheduleOrder(order: PrivacyScheduleOrder | null): ListOrder<CalendarRow> {
  const { field, direction } = order ?? { field: PrivacyScheduleOrderField.START, direction: OrderDirection.ASC };
  return { name: field, direction, column: orders[field] };
}
