import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { DeletedRows, deletedDescription } from '../shared/row-filter.ts';
import { NearInput } from '../place/near.input.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { PrivacyUsageInput, PrivateShareInput } from '../privacy-analysis/privacy-analysis.input.ts';
import { orderUsageDescription, shareAboveDescription, usageOrderValues } from '../privacy-analysis/usage-order.ts';
import { MotorisationKind, VehicleCategory } from './vehicle.enums.ts';

/** Identifies one vehicle by one of its keys. */
@InputType({ description: 'Identifies one vehicle: give exactly one key.' })
export class VehicleKey {
  @Field(() => ID, { nullable: true, description: 'Global id: the field `id` of the object.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the vehicle.' })
  oceanId?: string | null;

  @Field(() => String, { nullable: true, description: 'Registration plate; case, blanks and hyphens do not matter.' })
  registration?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vehicle identification number, 17 characters; case does not matter.',
  })
  vin?: string | null;
}

/** Conditions on vehicles. */
@InputType({ description: 'Conditions on vehicles: all that are given must match.' })
export class VehicleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in registration, VIN, make, model, fleet number, description, and the box’s serial number and IMEI; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only vehicles that these drivers are in charge of, by Driver.id or Driver.oceanId; at most 200.',
  })
  @AreFilterIds('Driver', 'drivers')
  driverIds?: string[] | null;

  @Field(() => [VehicleCategory], {
    nullable: true,
    description:
      'Only vehicles of these categories. UNKNOWN: of one that this graph does not know yet. Vehicles without a category do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  categories?: VehicleCategory[] | null;

  @Field(() => [MotorisationKind], {
    nullable: true,
    description:
      'Only vehicles of these numbers of energies. UNKNOWN: of one that this graph does not know yet. Vehicles without one do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  motorisations?: MotorisationKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only vehicles that run on these energies, by Vehicle.energyId; at most 200.',
  })
  @AreFilterIds(null, 'energies')
  energyIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only vehicles of these groups, by Group.oceanId; at most 200: see `Vehicle.group`. Needs two more upstream requests: the lists of drivers and of silent boxes.',
  })
  @AreFilterIds(null, 'groups')
  groupIds?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only vehicles with a service visit planned before this instant (`MaintenanceVisit.plannedAt`), overdue ones included. Visits without a date do not count.',
  })
  maintenanceDueBefore?: Date | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Only vehicles with a service visit planned at an odometer reading (`MaintenanceVisit.plannedOdometerKm`) at most this number of kilometres above the last one, overdue ones included. The last reading is `adjustedOdometer`, or `odometer` where there is none. Vehicles without a reading, and visits without a planned one, do not match.',
  })
  @Min(0, { message: 'give kilometres, from 0' })
  maintenanceDueWithinKm?: number | null;

  @Field(() => PrivateShareInput, { nullable: true, description: shareAboveDescription })
  @ValidateNested()
  privateShareAbove?: PrivateShareInput | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a box is fitted; false: none is.' })
  hasBox?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a driver is in charge; false: none is.' })
  hasDriver?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: privacy rules apply; false: they do not.' })
  isPrivacyEnabled?: boolean | null;

  @Field(() => DeletedRows, { nullable: true, description: deletedDescription })
  deleted?: DeletedRows | null;

  @Field(() => Boolean, {
    nullable: true,
    deprecationReason: 'Use `VehicleFilter.deleted`. Until 2027-06-30.',
    description: 'true: logically deleted; false: in use.',
  })
  isDeleted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: the box does not communicate; false: it does. Needs one more upstream request: the list of silent boxes.',
  })
  isSilent?: boolean | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      'Last position within a distance of a point; vehicles without a visible position do not match. Needs one more upstream request: the last positions.',
  })
  @ValidateNested()
  near?: NearInput | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only vehicles with a driver for whom this instant is private; see `Vehicle.privateIntervals`. A vehicle whose driver is not known does not match, and is not professional for that. Needs further upstream requests: the assignments and the lists of schedules.',
  })
  privateAt?: Date | null;
}

/** Sort keys of vehicles. */
export enum VehicleOrderField {
  REGISTRATION = 'REGISTRATION',
  MAKE = 'MAKE',
  ENTITY = 'ENTITY',
  DRIVER = 'DRIVER',
  ODOMETER = 'ODOMETER',
  FIRST_REGISTERED_AT = 'FIRST_REGISTERED_AT',
  MAINTENANCE_PLANNED_AT = 'MAINTENANCE_PLANNED_AT',
  PRIVATE_DISTANCE = 'PRIVATE_DISTANCE',
  PROFESSIONAL_DISTANCE = 'PROFESSIONAL_DISTANCE',
  PRIVATE_SHARE = 'PRIVATE_SHARE',
}
registerEnumType(VehicleOrderField, {
  name: 'VehicleOrderField',
  description: 'Sort keys of vehicles.',
  valuesConfig: {
    REGISTRATION: { description: 'Registration plate.' },
    MAKE: { description: 'Make, then model.' },
    ENTITY: { description: 'Name of the entity.' },
    DRIVER: { description: 'Family name, then given name of the driver in charge.' },
    ODOMETER: { description: 'Last reading of the odometer.' },
    FIRST_REGISTERED_AT: { description: 'Date of first registration.' },
    MAINTENANCE_PLANNED_AT: { description: 'Date of the earliest planned service visit.' },
    ...usageOrderValues,
  },
});

/** Sort order of vehicles. */
@InputType({ description: 'Sort order of vehicles; equal ones by Ocean id. Default: REGISTRATION, ASC.' })
export class VehicleOrder {
  @Field(() => VehicleOrderField, { defaultValue: VehicleOrderField.REGISTRATION, description: 'Sort key.' })
  field!: VehicleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction!: OrderDirection;

  @Field(() => PrivacyUsageInput, { nullable: true, description: orderUsageDescription })
  @ValidateNested()
  usage?: PrivacyUsageInput | null;
}

/** Arguments of every list of vehicles. */
@ArgsType()
export class VehicleListArgs extends PageArgs {
  @Field(() => VehicleFilter, { nullable: true, description: 'Conditions; absent: all vehicles in use.' })
  @ValidateNested()
  filter?: VehicleFilter | null;

  @Field(() => VehicleOrder, { nullable: true, description: 'Default: REGISTRATION, ASC.' })
  @ValidateNested()
  orderBy?: VehicleOrder | null;
}
