import { Field, ObjectType } from 'type-graphql';
import { Connection, SummaryCount } from '../../graphql/connection.type.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

/** A schedule in a list, with its cursor. */
@ObjectType({ description: 'A schedule in a list, with its cursor.', simpleResolvers: true })
export class PrivacyScheduleEdge {
  @Field(() => PrivacySchedule, { description: 'The schedule.' })
  node!: PrivacySchedule;

  @Field(() => String, { description: 'The schedule’s cursor in the requested order: pass it as `after` or `before`.' })
  cursor!: string;
}

/** Counts over the filtered schedules. */
@ObjectType({
  description: 'Counts over all schedules that match the filter, not only those of this page.',
  simpleResolvers: true,
})
export class PrivacyScheduleSummary {
  @Field(() => [SummaryCount], {
    description: 'By kind, the most frequent first; key is a value of PrivacyScheduleKind.',
  })
  byKind!: SummaryCount[];

  @Field(() => [SummaryCount], { description: 'By entity of the driver, the largest first; key is Entity.oceanId.' })
  byEntity!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the user who granted them, the most frequent first; key is OceanUser.oceanId, null where Ocean names no user, as for weekly hours.',
  })
  byCreator!: SummaryCount[];
}

/** A page of schedules. */
@ObjectType({
  description: 'A page of schedules of all drivers, and counts over all that match the filter.',
  simpleResolvers: true,
})
export class PrivacyScheduleConnection extends Connection {
  @Field(() => [PrivacyScheduleEdge], { description: 'The schedules of the page with their cursors.' })
  edges!: PrivacyScheduleEdge[];

  @Field(() => [PrivacySchedule], { description: 'The schedules of the page, without cursors.' })
  nodes!: PrivacySchedule[];

  @Field(() => PrivacyScheduleSummary, {
    description: 'Counts over all schedules that match the filter, not only those of this page.',
  })
  summary!: PrivacyScheduleSummary;
}
