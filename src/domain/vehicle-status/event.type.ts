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
  @Field(() => ID, { nullable: true, description: "Ocean's number of the class." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the class.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;
}

/** How O'Direct defines an event. */
@ObjectType({ description: "How O'Direct defines an event.", simpleResolvers: true })
export class EventDefinition {
  @Field(() => String, { nullable: true, description: 'Code of the event.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the event.' })
  number!: number | null;

  @Field(() => EventTiming, { nullable: true, description: 'Whether it happens at a moment or lasts.' })
  timing!: EventTiming | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind timing: read it when timing is UNKNOWN.',
  })
  timingRaw!: string | null;
}

/** Technical detail of an event. */
@ObjectType({ description: 'Technical detail of an event.', simpleResolvers: true })
export class EventDetail {
  @Field(() => String, { nullable: true, description: 'Code of the detail.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Fault that was found.' })
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

/** What sort of O'Direct event it is. */
@ObjectType({ description: "What sort of O'Direct event it is.", simpleResolvers: true })
export class OdirectEventType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the event type." })
  oceanId!: string | null;

  @Field(() => EventClassification, { nullable: true, description: 'The class that it belongs to.' })
  classification!: EventClassification | null;

  @Field(() => [EventDetail], { nullable: true, description: 'Technical details that come with it.' })
  details!: EventDetail[] | null;

  @Field(() => EventDefinition, { nullable: true, description: 'How the event is defined.' })
  definition!: EventDefinition | null;
}

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

/** Something that the box reported. */
@ObjectType({ description: 'Something that the box reported.', simpleResolvers: true })
export class VehicleEvent {
  @Field(() => String, { nullable: true, description: "Ocean's key of the event." })
  oceanId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Day of the event.' })
  date!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What happened, in words.' })
  label!: string | null;
}
