import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { connect, type ConnectionPage, validatePage } from '../shared/connect.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import type { Loaders } from '../loaders.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import type { CalendarRow } from './schedule-calendar.ts';
import { scheduleFilter, scheduleOrder, summariseSchedules } from './schedule-calendar.query.ts';
import {
  PrivacyScheduleConnection,
  type PrivacyScheduleEdge,
  type PrivacyScheduleSummary,
} from './schedule-connection.type.ts';
import { PrivacyScheduleFilter, PrivacyScheduleOrder } from './schedule-filter.input.ts';

/** A page of schedules. Its members are computed on read, as those of the page of rows below it. */
class SchedulePage implements PrivacyScheduleConnection {
  readonly #rows: ConnectionPage<CalendarRow>;

  constructor(rows: ConnectionPage<CalendarRow>) {
    this.#rows = rows;
  }

  get nodes(): PrivacySchedule[] {
    return this.#rows.nodes.map(({ schedule }) => schedule);
  }

  get edges(): PrivacyScheduleEdge[] {
    return this.#rows.edges.map((edge) => ({
      node: edge.node.schedule,
      get cursor() {
        return edge.cursor;
      },
    }));
  }

  get pageInfo() {
    return this.#rows.pageInfo;
  }

  get totalCount(): number {
    return this.#rows.totalCount;
  }

  get summary(): PrivacyScheduleSummary {
    return summariseSchedules(this.#rows.filtered);
  }

  get asOf(): Date {
    return this.#rows.asOf;
  }

  get isStale(): boolean {
    return this.#rows.isStale;
  }
}

/** Calendar of private hours of all drivers. */
@Resolver()
export class ScheduleCalendarResolver {
  @Query(() => PrivacyScheduleConnection, {
    nullable: true,
    description:
      'Private hours of all drivers that the caller may see: weekly ones and exceptions, by the start of their validity. Null with an error when Ocean does not return the drivers or the hours, or when hours may be missing. Costs the list of drivers, one upstream request a kind, and usually one more a kind that checks the list.',
  })
  privacySchedules(
    @CustomerIdArgument() customerId: string | null,
    @Arg('filter', () => PrivacyScheduleFilter, { nullable: true, description: 'Conditions; absent: all schedules.' })
    filter: PrivacyScheduleFilter | null,
    @Arg('orderBy', () => PrivacyScheduleOrder, { nullable: true, description: 'Default: START, ASC.' })
    orderBy: PrivacyScheduleOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<PrivacyScheduleConnection> {
    const validated = validatePage(scheduleOrder(orderBy), page, loaders.limits);
    const conditions = scheduleFilter(filter ?? {});
    const calendar = loaders.of(customerId).calendar.read(filter?.kinds ?? null);
    return chain(connect(validated, calendar, conditions), (rows) => new SchedulePage(rows));
  }
}
