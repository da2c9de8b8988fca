import { Field, Int, ObjectType } from 'type-graphql';
import { Connection, SummaryCount } from '../../graphql/connection.type.ts';
import type { Selection } from '../../list-index/selection.ts';
import { Box } from './box.type.ts';

/** A box in a list, with its cursor. */
@ObjectType({ description: 'A box in a list, with its cursor.', simpleResolvers: true })
export class BoxEdge {
  @Field(() => Box, { description: 'The box.' })
  node!: Box;

  @Field(() => String, { description: 'The box’s cursor in the requested order: pass it as `after` or `before`.' })
  cursor!: string;
}

/** Number of boxes whose days of silence lie in a span. */
@ObjectType({ description: 'Number of boxes whose days of silence lie in a span.', simpleResolvers: true })
export class SilenceDaysCount {
  @Field(() => Int, { description: 'First day of the span.' })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'Last day of the span; null for the last span, which has no end.' })
  toDays!: number | null;

  @Field(() => Int, { description: 'Boxes in the span.' })
  count!: number;
}

/** Counts over the filtered boxes. */
@ObjectType({
  description: 'Counts over all boxes that match the filter, not only those of this page.',
  simpleResolvers: true,
})
export class BoxSummary {
  @Field(() => Int, { description: 'Boxes that communicate; 0 in lists of silent boxes.' })
  communicatingCount!: number;

  @Field(() => Int, { description: 'Boxes for which a user entered a reason.' })
  qualifiedCount!: number;

  @Field(() => Int, { description: 'Silent boxes without a reason from a user.' })
  unqualifiedCount!: number;

  @Field(() => Int, { description: 'Boxes that have never communicated since they were fitted.' })
  neverCommunicatedCount!: number;

  @Field(() => [SummaryCount], {
    description: 'By the reason that a user entered, the most frequent first; key is SilenceReason.oceanId.',
  })
  byReason!: SummaryCount[];

  @Field(() => [SummaryCount], { description: 'By the vehicle’s entity, the largest first; key is Entity.oceanId.' })
  byEntity!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description: 'By the model of the box, the most frequent first; key is BoxType.code.',
  })
  byType!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the group that gets e-mail about the reason, the most frequent first; key is a value of SilenceMailGroup, null for boxes without a reason.',
  })
  byMailGroup!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the mobile state of the last known status, the most frequent first; key is a value of MobileState, null for boxes without one.',
  })
  byMobileState!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the state of the last unified event, the most frequent first; key is a value of EventState, null for boxes without such an event.',
  })
  byEventState!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the kind of the point of interest close to the last known place, the most frequent first; key is a value of PointOfInterestKind, null where there is none or the place is private.',
  })
  byPointOfInterestKind!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By the category of the vehicle, the most frequent first; key is a value of VehicleCategory, null for boxes in no vehicle.',
  })
  byVehicleCategory!: SummaryCount[];

  @Field(() => [SilenceDaysCount], {
    description: 'By days of silence, the shortest first. Boxes without a count are left out.',
  })
  byDaysSilent!: SilenceDaysCount[];
}

/** A page of boxes. */
@ObjectType({
  description: 'A page of boxes, and counts over all that match the filter.',
  simpleResolvers: true,
})
export class BoxConnection extends Connection {
  @Field(() => [BoxEdge], { description: 'The boxes of the page with their cursors.' })
  edges!: BoxEdge[];

  @Field(() => [Box], { description: 'The boxes of the page, without cursors.' })
  nodes!: Box[];

  /** Rows that the summary counts, computed only when it is selected. */
  filtered!: Selection<Box>;
}
