import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { DeletedRows, deletedDescription } from '../shared/row-filter.ts';
import { NearInput } from '../place/near.input.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { VehicleCategory } from './vehicle.enums.ts';

/** Which vehicle is meant. */
@InputType({ description: 'Which vehicle is meant: give exactly one.' })
export class VehicleKey {
  @Field(() => ID, { nullable: true, description: 'The global id that this graph gave.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the vehicle.' })
  oceanId?: string | null;

  @Field(() => String, { nullable: true, description: 'Registration plate; case, blanks and hyphens do not matter.' })
  registration?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vehicle identification number, 17 characters; case does not matter.',
  })
  vin?: string | null;
}

/** Which vehicles are wanted. */
@InputType({ description: 'Which vehicles are wanted: every condition given must hold.' })
export class VehicleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words looked for in registration, VIN, make, model, fleet number, description, and the box’s serial number and IMEI; case, accents, blanks and hyphens do not matter.',
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
    description: 'Only vehicles in the charge of these drivers, by Driver.id or Driver.oceanId; at most 200.',
  })
  @AreFilterIds('Driver', 'drivers')
  driverIds?: string[] | null;

  @Field(() => [VehicleCategory], {
    nullable: true,
    description:
      'Only vehicles of these categories. UNKNOWN: of one that this graph does not know yet. Vehicles without a category do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  categories?: VehicleCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a box is fitted; false: none.' })
  hasBox?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a driver is in charge; false: none.' })
  hasDriver?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: private-life rules apply; false: they do not.' })
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
    description: 'true: the box does not communicate; false: it does. Asks the list of silent boxes too.',
  })
  isSilent?: boolean | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      'Last position within a distance of a point; vehicles without one do not pass. Asks the last positions too.',
  })
  @ValidateNested()
  near?: NearInput | null;
}

/** What vehicles can be sorted by. */
export enum VehicleOrderField {
  REGISTRATION = 'REGISTRATION',
  MAKE = 'MAKE',
  ENTITY = 'ENTITY',
  DRIVER = 'DRIVER',
  ODOMETER = 'ODOMETER',
  FIRST_REGISTERED_AT = 'FIRST_REGISTERED_AT',
}
registerEnumType(VehicleOrderField, {
  name: 'VehicleOrderField',
  description: 'What vehicles can be sorted by.',
  valuesConfig: {
    REGISTRATION: { description: 'Registration plate.' },
    MAKE: { description: 'Make, then model.' },
    ENTITY: { description: 'Name of the entity.' },
    DRIVER: { description: 'Family name, then given name of the driver in charge.' },
    ODOMETER: { description: 'Last reading of the odometer.' },
    FIRST_REGISTERED_AT: { description: 'Date of first registration.' },
  },
});

/** How vehicles are sorted. */
@InputType({ description: 'How vehicles are sorted; equal ones by Ocean’s number. Default: REGISTRATION, ASC.' })
export class VehicleOrder {
  @Field(() => VehicleOrderField, { defaultValue: VehicleOrderField.REGISTRATION, description: 'What to sort by.' })
  field!: VehicleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction!: OrderDirection;
}
