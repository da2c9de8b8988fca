import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EventGroupingPeriod, EventKind, EventState, EventTiming } from './vehicle-status.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';
import { JsonEntry } from '../shared/entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Location } from '../place/location.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** The class that an event belongs to. */
@ObjectType({ description: 'The class that an event belongs to.', simpleResolvers: true })
export class EventClassification {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the class.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the class.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;
}

/** Definition of an event in O'Direct. */
@ObjectType({ description: "Definition of an event in O'Direct.", simpleResolvers: true })
export class EventDefinition {
  @Field(() => String, { nullable: true, description: 'Code of the event.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the event.' })
  number!: number | null;

  @Field(() => EventTiming, { nullable: true, description: 'Timing: at an instant, or over a span.' })
  timing!: EventTiming | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `timing`, as Ocean sends it: read it when `timing` is UNKNOWN.',
  })
  timingRaw!: string | null;
}

/** Technical detail of an event. */
@ObjectType({ description: 'Technical detail of an event.', simpleResolvers: true })
export class EventDetail {
  @Field(() => String, { nullable: true, description: 'Code of the detail.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Defect that was found.' })
  fault!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the part concerned.' })
  model!: string | null;

  @Field(() => String, { nullable: true, description: 'State of the part.' })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'Label for technicians.' })
  technicalLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Sort of detail.' })
  type!: string | null;
}

/** Type of an event in O'Direct, the on-board terminal. */
@ObjectType({ description: "Type of an event in O'Direct, the on-board terminal.", simpleResolvers: true })
export class OdirectEventType {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the event type.' })
  oceanId!: string | null;

  @Field(() => EventClassification, { nullable: true, description: 'Class of the event.' })
  classification!: EventClassification | null;

  @Field(() => [EventDetail], { nullable: true, description: 'Technical details that come with it.' })
  details!: EventDetail[] | null;

  @Field(() => EventDefinition, { nullable: true, description: 'Definition of the event.' })
  definition!: EventDefinition | null;
}

/** The last event of any source, with all details. */
@ObjectType({ description: 'The last event of any source, with all details.', simpleResolvers: true })
export class UnifiedEvent {
  @Field(() => String, { nullable: true, description: "Ocean's key of the event." })
  oceanId!: string | null;

  @Field(() => Location, {
    nullable: true,
    description: 'Place of the event; hidden when the event or its status is private. Null when Ocean gives none.',
  })
  location!: Location | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the event concerns technicians only.' })
  isAdvancedTechnical!: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Day of the event.' })
  date!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it began.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended; null while it lasts.' })
  end!: Date | null;

  @Field(() => EventDetail, { nullable: true, description: 'Technical detail.' })
  detail!: EventDetail | null;

  @Field(() => Entity, { nullable: true, description: 'Entity of the vehicle at the time.' })
  entity!: Entity | null;

  @Field(() => String, { nullable: true, description: 'Label of the event, for display.' })
  label!: string | null;

  @Field(() => EventState, { nullable: true, description: 'State of the event: instant, ongoing or ended.' })
  state!: EventState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `state`, as Ocean sends it: read it when `state` is UNKNOWN.',
  })
  stateRaw!: string | null;

  @Field(() => [JsonEntry], {
    nullable: true,
    description: 'Further data from the box, by name; null when the place is hidden.',
  })
  extendedData!: JsonEntry[] | null;

  @Field(() => EventGroupingPeriod, { nullable: true, description: 'Span of days that Ocean groups the event under.' })
  groupingPeriod!: EventGroupingPeriod | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `groupingPeriod`, as Ocean sends it: read it when `groupingPeriod` is UNKNOWN.',
  })
  groupingPeriodRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True when Ocean considers the event reliable.' })
  isReliable!: boolean | null;

  @Field(() => EventKind, { nullable: true, description: 'Family of events.' })
  kind!: EventKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;

  @Field(() => OdirectEventType, {
    nullable: true,
    description: "Type of an event in O'Direct, the on-board terminal.",
  })
  odirectType!: OdirectEventType | null;

  @Field(() => Vehicle, { nullable: true, description: 'Vehicle of the event.' })
  vehicle!: Vehicle | null;
}

/** An event that the box reported. */
@ObjectType({ description: 'An event that the box reported.', simpleResolvers: true })
export class VehicleEvent {
  @Field(() => String, { nullable: true, description: "Ocean's key of the event." })
  oceanId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Day of the event.' })
  date!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Label of the event, for display.' })
  label!: string | null;
}
