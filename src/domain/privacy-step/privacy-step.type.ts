import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PlaceVisibility } from '../place/place.enums.ts';
import { PositionFields } from '../place/position.type.ts';
import { toGlobalId } from '../../graphql/global-id.ts';
import { Duration, LocalDate } from '../../graphql/scalars.ts';
import { OceanObject } from '../node/ocean-object.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { StepAnomaly, StepKind } from './privacy-step.enums.ts';

/** One point of a trip's line. */
@ObjectType({ description: "One point of a trip's line.", simpleResolvers: true })
export class TripPoint {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the position.' })
  oceanId!: string | null;

  @Field(() => PlaceVisibility, {
    description: 'Whether the place is shown, and why not: hidden as private, no satellite fix, or not known.',
  })
  visibility!: PlaceVisibility;

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null unless SHOWN.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null unless SHOWN.' })
  longitude!: number | null;
}

/** Place and time at which a step began or ended. */
@ObjectType('StepPoint', {
  description:
    'Place and time at which a step began or ended, and its driver. The place of a private step is hidden, whatever Ocean sends.',
  implements: PositionFields,
  simpleResolvers: true,
})
export class StepPoint extends PositionFields {
  readonly typeName = 'StepPoint';
}

/** One step of a vehicle's day: a trip or a stop. */
@Directive('@key(fields: "id")')
@ObjectType('PrivacyStep', {
  description: 'One step of a vehicle’s day: a trip, private or professional, or a stop.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class PrivacyStep extends OceanObject {
  readonly nodeType = 'PrivacyStep';

  @Field(() => ID, { description: 'Ocean id of the step (idEtape), with every digit.' })
  override readonly oceanId!: string;

  @Field(() => Vehicle, { description: 'The vehicle.' })
  readonly vehicle: Vehicle;

  @Field(() => LocalDate, {
    description:
      'The day on which the step began, on the customer’s calendar. A step over midnight is filed under it alone.',
  })
  readonly date: string;

  @Field(() => StepKind, { nullable: true, description: 'Kind of the step.' })
  kind!: StepKind | null;

  @Field(() => String, { nullable: true, description: 'Ocean’s raw value of kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: Ocean marks the step as private. False: a professional trip, its places shown. Null: unknown, as for stops and waits, or part of the row is unreadable; do not treat it as professional.',
  })
  isPrivate!: boolean | null;

  @Field(() => StepAnomaly, { nullable: true, description: 'Anomaly that Ocean reports for the step.' })
  anomaly!: StepAnomaly | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ocean’s raw value of anomaly: read it when anomaly is UNKNOWN.',
  })
  anomalyRaw!: string | null;

  @Field(() => Int, { nullable: true, description: 'Distance, in metres.' })
  distanceMeters!: number | null;

  @Field(() => Duration, { nullable: true, description: 'Length of time.' })
  duration!: number | null;

  @Field(() => StepPoint, { nullable: true, description: 'Place and time at which the step began.' })
  start!: StepPoint | null;

  @Field(() => StepPoint, { nullable: true, description: 'Place and time at which the step ended.' })
  end!: StepPoint | null;

  /** 'yyyy-MM-dd', the day whose sheet lists this row; a step over midnight has several. */
  readonly sheetDate: string;

  constructor(oceanId: string, customerId: CustomerId, vehicle: Vehicle, date: string, sheetDate = date) {
    super(oceanId, customerId);
    this.vehicle = vehicle;
    this.date = date;
    this.sheetDate = sheetDate;
  }

  /** Ocean finds a step only in the sheet of a vehicle's day, so the id names all three: the day is that of its start. */
  override get id(): string {
    return toGlobalId(this.nodeType, this.vehicle.oceanId, this.date, this.oceanId);
  }
}
