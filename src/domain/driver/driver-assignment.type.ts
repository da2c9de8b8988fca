import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { StepAssignmentKind, StepAssignmentMode } from './driver.enums.ts';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { Driver } from './driver.type.ts';

/** The step that a driver was put on, by badge or by hand. */
@ObjectType({ description: 'The step that a driver was put on, by badge or by hand.', simpleResolvers: true })
export class AssignedStep {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the step." })
  stepId!: string | null;

  @Field(() => String, { nullable: true, description: 'Operator code of the customer.' })
  operatorCode!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the assignment was made.' })
  createdAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when it holds.' })
  start!: Date | null;

  @Field(() => StepAssignmentMode, { nullable: true, description: 'Whether it was made by badge or by hand.' })
  mode!: StepAssignmentMode | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind mode: read it when mode is UNKNOWN.' })
  modeRaw!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the badge or key that was read (ndid).' })
  badgeNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the on-board unit that the step belongs to.' })
  onboardNumber!: string | null;

  @Field(() => StepAssignmentKind, { nullable: true, description: 'What was put on the step.' })
  kind!: StepAssignmentKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;
}

/** Who was in charge of which vehicle, and when. */
@ObjectType('DriverAssignment', {
  description: 'Who was in charge of which vehicle, and when.',
  simpleResolvers: true,
})
export class DriverAssignment {
  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the assignment.' })
  oceanId!: string | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the vehicle, as the assignment names it.' })
  vehicleId!: string | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the driver, as the assignment names it.' })
  driverId!: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Since when and until when; without end while it lasts.' })
  period!: DateTimeRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the vehicle is the driver’s company car (véhicule de fonction), which may be used privately.',
  })
  isCompanyCar!: boolean | null;
}
