import { Field, Float, ID, ObjectType } from 'type-graphql';
import { ChargeKind, EnergyKind, MeasureUnit } from './vehicle-status.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';

/** A number with its unit. */
@ObjectType({ description: 'A number with its unit.', simpleResolvers: true })
export class Measure {
  @Field(() => Float, { nullable: true, description: 'The number.' })
  value!: number | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'Unit of the number.' })
  unit!: MeasureUnit | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `unit`, as Ocean sends it: read it when `unit` is UNKNOWN.',
  })
  unitRaw!: string | null;
}

/** A span of time with its length. */
@ObjectType({ description: 'A span of time with its length.', simpleResolvers: true })
export class Period {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End; null while it lasts.' })
  end!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Length, in days.' })
  days!: number | null;

  @Field(() => Float, { nullable: true, description: 'Length, in milliseconds (Ocean does not document the unit).' })
  durationMilliseconds!: number | null;
}

/** A digital input wired to the box (DIO), such as a door or a crane. */
@ObjectType({
  description: 'A digital input wired to the box (DIO), such as a door or a crane.',
  simpleResolvers: true,
})
export class DigitalInput {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the input.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Device that is wired to the input.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a low level means on (inverted).' })
  isInverted!: boolean | null;
}

/** The charge of an electric vehicle's battery. */
@ObjectType({ description: "The charge of an electric vehicle's battery.", simpleResolvers: true })
export class ElectricCharge {
  @Field(() => Measure, { nullable: true, description: 'Capacity of the battery.' })
  batteryCapacity!: Measure | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the charge reached 100 %.' })
  isFullyCharged!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True on a fast charger.' })
  isFastCharge!: boolean | null;

  @Field(() => Period, { nullable: true, description: 'Period during which the vehicle was plugged in.' })
  pluggedPeriod!: Period | null;

  @Field(() => Period, { nullable: true, description: 'Period during which the battery charged.' })
  chargingPeriod!: Period | null;

  @Field(() => Float, { nullable: true, description: 'Charge at the start, in percent.' })
  startPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Charge at the end, in percent.' })
  endPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Time to a charge of 100 %. Ocean does not document the unit.' })
  timeToFullCharge!: number | null;

  @Field(() => ChargeKind, { nullable: true, description: 'Sort of charge.' })
  kind!: ChargeKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;
}

/** Level of the tank or the battery. */
@ObjectType({ description: 'Level of the tank or the battery.', simpleResolvers: true })
export class EnergyLevel {
  @Field(() => Float, { nullable: true, description: 'Remaining range, in kilometres.' })
  rangeKm!: number | null;

  @Field(() => Float, { nullable: true, description: 'Capacity of the tank, in `unit`.' })
  tankCapacity!: number | null;

  @Field(() => ElectricCharge, { nullable: true, description: 'The last charge of an electric vehicle.' })
  electricCharge!: ElectricCharge | null;

  @Field(() => EnergyKind, { nullable: true, description: 'Energy that the vehicle runs on.' })
  energy!: EnergyKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `energy`, as Ocean sends it: read it when `energy` is UNKNOWN.',
  })
  energyRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the level was measured.' })
  measuredAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Level of the gauge, in `unit`.' })
  level!: number | null;

  @Field(() => Period, { nullable: true, description: 'Period of the last level.' })
  lastLevelPeriod!: Period | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'Unit of `level` and `tankCapacity`.' })
  unit!: MeasureUnit | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `unit`, as Ocean sends it: read it when `unit` is UNKNOWN.',
  })
  unitRaw!: string | null;
}
