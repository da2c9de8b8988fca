import { Field, Float, ObjectType } from 'type-graphql';
import type { OceanError } from '../../ocean/errors.ts';
import { DriverIdentification } from '../driver/driver-identification.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { UsageTotals } from './usage-totals.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** The sums of one line of the analysis: of an entity, a driver, a vehicle or a day. */
@ObjectType({
  description: 'The sums of one line of the analysis: of an entity, a driver, a vehicle or a day.',
  simpleResolvers: true,
})
export class PrivacyTotal {
  @Field(() => UsageTotals, {
    nullable: true,
    description: 'Sums by kind of use. Null: Ocean gave none; with an error, what it gave cannot be read.',
  })
  usage!: UsageTotals | OceanError | null;

  @Field(() => Float, { nullable: true, description: 'Fuel used, in litres.' })
  fuelLitres!: number | null;

  @Field(() => Float, { nullable: true, description: 'Electricity used, in kilowatt-hours.' })
  energyKwh!: number | null;

  @Field(() => Float, { nullable: true, description: "Cost, in the customer's currency." })
  cost!: number | null;

  @Field(() => String, { nullable: true, description: 'The day that the line sums, as Ocean words it.' })
  dayText!: string | null;

  @Field(() => DriverIdentification, { nullable: true, description: 'The driver that the line sums.' })
  driverIdentification!: DriverIdentification | null;

  @Field(() => Entity, { nullable: true, description: 'The entity that the line belongs to.' })
  entity!: Entity | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the line sums.' })
  vehicle!: Vehicle | null;
}
