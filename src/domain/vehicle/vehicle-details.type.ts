import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { VehicleCategory } from './vehicle.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';

/** Asset type of a vehicle in Ocean: its label and icon. */
@ObjectType({ description: 'Asset type of a vehicle in Ocean: its label and icon.', simpleResolvers: true })
export class AssetType {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the asset type.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label shown to users.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the icon in Ocean's library." })
  iconName!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists, ascending." })
  position!: number | null;

  @Field(() => VehicleCategory, { nullable: true, description: 'Family of vehicles that the type belongs to.' })
  category!: VehicleCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `category`, as Ocean sends it: read it when `category` is UNKNOWN.',
  })
  categoryRaw!: string | null;
}

/** A service visit that is planned for the vehicle. */
@ObjectType({ description: 'A service visit that is planned for the vehicle.', simpleResolvers: true })
export class MaintenanceVisit {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the visit.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Work to be done.' })
  description!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Planned date.' })
  plannedAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Planned odometer reading, in kilometres (Ocean does not document the unit).',
  })
  plannedOdometerKm!: number | null;
}

/** One reading of the odometer. */
@ObjectType({ description: 'One reading of the odometer.', simpleResolvers: true })
export class OdometerReading {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the reading.' })
  oceanId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the odometer was read.' })
  readAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Reading, in kilometres (Ocean does not document the unit).' })
  valueKm!: number | null;
}
