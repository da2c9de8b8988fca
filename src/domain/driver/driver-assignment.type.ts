import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { StepAssignmentKind, StepAssignmentMode } from './driver.enums.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toGlobalId } from '../../graphql/global-id.ts';
import { OceanObject } from '../node/ocean-object.ts';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { Driver } from './driver.type.ts';

/** The step (part of a day’s journey) that a driver was assigned to, by badge or by hand. */
@ObjectType({
  description: 'The step (part of a day’s journey) that a driver was assigned to, by badge or by hand.',
  simpleResolvers: true,
})
export class AssignedStep {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the step.' })
  stepId!: string | null;

  @Field(() => String, { nullable: true, description: 'Operator code of the customer.' })
  operatorCode!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the assignment was made.' })
  createdAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the assignment.' })
  start!: Date | null;

  @Field(() => StepAssignmentMode, { nullable: true, description: 'How the assignment was made: by badge or by hand.' })
  mode!: StepAssignmentMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `mode`, as Ocean sends it: read it when `mode` is UNKNOWN.',
  })
  modeRaw!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the badge or key that was read (ndid).' })
  badgeNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the on-board unit that the step belongs to.' })
  onboardNumber!: string | null;

  @Field(() => StepAssignmentKind, { nullable: true, description: 'Kind of object that was assigned to the step.' })
  kind!: StepAssignmentKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;
}

/** Assignment of a vehicle to a driver for a period. */
@ObjectType('DriverAssignment', {
  description: 'Assignment of a vehicle to a driver for a period.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class DriverAssignment extends OceanObject<string | null> {
  readonly nodeType = 'DriverAssignment';

  @Field(() => ID, { nullable: true, description: 'Ocean id of the assignment; null when Ocean sends none.' })
  override readonly oceanId!: string | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the vehicle; null when the assignment names none.' })
  vehicleId!: string | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the driver; null when the assignment names none.' })
  driverId!: string | null;

  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'Period of the assignment; its end is null while it lasts.',
  })
  period!: DateTimeRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the vehicle is the driver’s company car (véhicule de fonction), which may be used privately.',
  })
  isCompanyCar!: boolean | null;

  /** False: Ocean sent a start or an end that cannot be read. Its null then does not mean that the side is open. */
  isPeriodReadable!: boolean;

  /** @param oceanId null: the row lacks it */
  constructor(oceanId: string | null, customerId: CustomerId, row: AssignmentRow) {
    super(oceanId, customerId);
    Object.assign(this, row);
  }

  /** Key of the global id. A row without an id is identified by its vehicle, driver and start. */
  get key(): readonly string[] {
    if (this.oceanId !== null) return [this.oceanId];
    const start = this.period?.start?.getTime() ?? 0;
    return [this.vehicleId ?? '0', this.driverId ?? '0', String(Math.max(start, 0))];
  }

  override get id(): string {
    return toGlobalId(this.nodeType, ...this.key);
  }
}

/** Fields of a row, beside its id. */
type AssignmentRow = Pick<
  DriverAssignment,
  'vehicle' | 'vehicleId' | 'driver' | 'driverId' | 'period' | 'isCompanyCar' | 'isPeriodReadable'
>;
