import { Field, Int, ObjectType } from 'type-graphql';
import { Connection, SummaryCount } from '../../graphql/connection.type.ts';
import type { Selection } from '../../list-index/selection.ts';
import { Box } from './box.type.ts';

/** A box in a list, with the cursor of its place. */
@ObjectType({ description: 'A box in a list, with the cursor of its place.', simpleResolvers: true })
export class BoxEdge {
  @Field(() => Box, { description: 'The box.' })
  node!: Box;

  @Field(() => String, { description: 'The box’s place in the order asked for: what after and before take.' })
  cursor!: string;
}

/** Boxes silent for so many days. */
@ObjectType({ description: 'How many boxes have been silent for a span of days.', simpleResolvers: true })
export class SilenceDaysCount {
  @Field(() => Int, { description: 'Least days of the span.' })
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'Most days of the span; null: without end.' })
  toDays!: number | null;

  @Field(() => Int, { description: 'Boxes in the span.' })
  count!: number;
}

/** Counts over the filtered boxes. */
@ObjectType({ description: 'Counts over all boxes that pass the filter, not only this page.', simpleResolvers: true })
export class BoxSummary {
  @Field(() => Int, { description: 'Boxes that a user gave a reason for.' })
  qualifiedCount!: number;

  @Field(() => Int, { description: 'Boxes that nobody has looked into yet.' })
  unqualifiedCount!: number;

  @Field(() => Int, { description: 'Boxes that were never heard since they were fitted.' })
  neverCommunicatedCount!: number;

  @Field(() => [SummaryCount], {
    description: 'By the reason that a user gave, the most frequent first; key is SilenceReason.oceanId.',
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
    description: 'By days of silence, the shortest first. Boxes without a count are in none.',
  })
  byDaysSilent!: SilenceDaysCount[];
}

/** A page of silent boxes. */
@ObjectType({ description: 'A page of silent boxes, and counts over all that pass the filter.', simpleResolvers: true })
export class BoxConnection extends Connection {
  @Field(() => [BoxEdge], { description: 'The boxes of the page with their cursors.' })
  edges!: BoxEdge[];

  @Field(() => [Box], { description: 'The boxes of the page, without cursors.' })
  nodes!: Box[];

  /** Worked out only when asked for: see box-connection.resolver.ts. */
  filtered!: Selection<Box>;
}
