import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { JsonEntry } from '../entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Location } from '../place/location.type.ts';
import { EventDetail } from './event-detail.type.ts';
import { OdirectEventType } from './odirect-event-type.type.ts';
import { EventGroupingPeriod, EventKind, EventState } from './vehicle-status.enums.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** The last event of any source, whole. */
@ObjectType({ description: 'The last event of any source, whole.', simpleResolvers: true })
export class UnifiedEvent {
  @Field(() => String, { nullable: true, description: "Ocean's key of the event." })
  oceanId!: string | null;

  @Field(() => Location, {
    nullable: true,
    description: 'Where it happened; hidden where the event or the status that it stands in is private.',
  })
  location!: Location | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it concerns technicians only.' })
  isAdvancedTechnical!: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Day of the event.' })
  date!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it began.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended; null while it lasts.' })
  end!: Date | null;

  @Field(() => EventDetail, { nullable: true, description: 'Technical detail.' })
  detail!: EventDetail | null;

  @Field(() => Entity, { nullable: true, description: 'The entity that the vehicle belonged to.' })
  entity!: Entity | null;

  @Field(() => String, { nullable: true, description: 'What happened, in words.' })
  label!: string | null;

  @Field(() => EventState, { nullable: true, description: 'Where the event stands.' })
  state!: EventState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind state: read it when state is UNKNOWN.',
  })
  stateRaw!: string | null;

  @Field(() => [JsonEntry], {
    nullable: true,
    description: 'What else the box sent, by name; null where the place is hidden.',
  })
  extendedData!: JsonEntry[] | null;

  @Field(() => EventGroupingPeriod, { nullable: true, description: 'The heading under which Ocean lists it.' })
  groupingPeriod!: EventGroupingPeriod | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind groupingPeriod: read it when groupingPeriod is UNKNOWN.',
  })
  groupingPeriodRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True when Ocean trusts the event.' })
  isReliable!: boolean | null;

  @Field(() => EventKind, { nullable: true, description: 'Family of events.' })
  kind!: EventKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => OdirectEventType, { nullable: true, description: "What sort of O'Direct event it is." })
  odirectType!: OdirectEventType | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that it happened to.' })
  vehicle!: Vehicle | null;
}
