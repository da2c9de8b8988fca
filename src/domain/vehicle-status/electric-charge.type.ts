import { Field, Float, ObjectType } from 'type-graphql';
import { Measure } from './measure.type.ts';
import { Period } from './period.type.ts';
import { ChargeKind } from './vehicle-status.enums.ts';

/** The charge of an electric vehicle's battery. */
@ObjectType({ description: "The charge of an electric vehicle's battery.", simpleResolvers: true })
export class ElectricCharge {
  @Field(() => Measure, { nullable: true, description: 'Capacity of the battery.' })
  batteryCapacity!: Measure | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the charge reached 100 %.' })
  isFullyCharged!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True on a fast charger.' })
  isFastCharge!: boolean | null;

  @Field(() => Period, { nullable: true, description: 'While the vehicle was plugged in.' })
  pluggedPeriod!: Period | null;

  @Field(() => Period, { nullable: true, description: 'While current flowed.' })
  chargingPeriod!: Period | null;

  @Field(() => Float, { nullable: true, description: 'Charge at the start, in per cent.' })
  startPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Charge at the end, in per cent.' })
  endPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Time to 100 % (Ocean does not state the unit).' })
  timeToFullCharge!: number | null;

  @Field(() => ChargeKind, { nullable: true, description: 'Sort of charge.' })
  kind!: ChargeKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;
}
