import { MaxLength, ValidateNested } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { DeletedRows, deletedDescription } from '../shared/row-filter.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { PrivacyUsageInput, PrivateShareInput } from '../privacy-analysis/privacy-analysis.input.ts';
import { orderUsageDescription, shareAboveDescription, usageOrderValues } from '../privacy-analysis/usage-order.ts';

/** Identifies one driver by one of its keys. */
@InputType({ description: 'Identifies one driver: give exactly one key.' })
export class DriverKey {
  @Field(() => ID, { nullable: true, description: 'Global id: the field `id` of the object.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the driver.' })
  oceanId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Staff number assigned by the employer; case, blanks and hyphens do not matter.',
  })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address on the driver’s file; case does not matter.' })
  email?: string | null;
}

/** Conditions on drivers. */
@InputType({ description: 'Conditions on drivers: all that are given must match.' })
export class DriverFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in names, e-mail address, phone, staff number, and the registration of the vehicle that the list of drivers names; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only drivers of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only drivers of these groups, by Group.oceanId; at most 200. Drivers without a group do not match.',
  })
  @AreFilterIds(null, 'groups')
  groupIds?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only drivers whose licence expires before this instant (`DriverProfile.licenceValidUntil`), expired ones included. Drivers without an expiry date do not match.',
  })
  licenceExpiresBefore?: Date | null;

  @Field(() => PrivateShareInput, { nullable: true, description: shareAboveDescription })
  @ValidateNested()
  privateShareAbove?: PrivateShareInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: Ocean names a vehicle for the driver; false: it names none.',
  })
  hasVehicle?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the driver has an account on the Ocean platform; false: none.',
  })
  hasAccount?: boolean | null;

  @Field(() => DeletedRows, { nullable: true, description: deletedDescription })
  deleted?: DeletedRows | null;

  @Field(() => Boolean, {
    nullable: true,
    deprecationReason: 'Use `DriverFilter.deleted`. Until 2027-06-30.',
    description: 'true: logically deleted; false: in use.',
  })
  isDeleted?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: the driver has private hours that are valid now; false: none. Needs further upstream requests: the lists of schedules.',
  })
  hasPrivacySchedule?: boolean | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only drivers for whom this instant is private, by weekly hours or an exception; hours that cannot be read count as private. Needs further upstream requests: the lists of schedules.',
  })
  privateAt?: Date | null;
}

/** Sort keys of drivers. */
export enum DriverOrderField {
  LAST_NAME = 'LAST_NAME',
  PERSONNEL_NUMBER = 'PERSONNEL_NUMBER',
  ENTITY = 'ENTITY',
  LICENCE_VALID_UNTIL = 'LICENCE_VALID_UNTIL',
  PRIVATE_DISTANCE = 'PRIVATE_DISTANCE',
  PROFESSIONAL_DISTANCE = 'PROFESSIONAL_DISTANCE',
  PRIVATE_SHARE = 'PRIVATE_SHARE',
}
registerEnumType(DriverOrderField, {
  name: 'DriverOrderField',
  description: 'Sort keys of drivers.',
  valuesConfig: {
    LAST_NAME: { description: 'Family name, then given name.' },
    PERSONNEL_NUMBER: { description: 'Staff number; numbers in it count as numbers.' },
    ENTITY: { description: 'Name of the entity.' },
    LICENCE_VALID_UNTIL: { description: 'Expiry date of the licence.' },
    ...usageOrderValues,
  },
});

/** Sort order of drivers. */
@InputType({ description: 'Sort order of drivers; equal ones by Ocean id. Default: LAST_NAME, ASC.' })
export class DriverOrder {
  @Field(() => DriverOrderField, { defaultValue: DriverOrderField.LAST_NAME, description: 'Sort key.' })
  field!: DriverOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction!: OrderDirection;

  @Field(() => PrivacyUsageInput, { nullable: true, description: orderUsageDescription })
  @ValidateNested()
  usage?: PrivacyUsageInput | null;
}

/** Arguments of every list of drivers. */
@ArgsType()
export class DriverListArgs extends PageArgs {
  @Field(() => DriverFilter, { nullable: true, description: 'Conditions; absent: all drivers in use.' })
  @ValidateNested()
  filter?: DriverFilter | null;

  @Field(() => DriverOrder, { nullable: true, description: 'Default: LAST_NAME, ASC.' })
  @ValidateNested()
  orderBy?: DriverOrder | null;
}
