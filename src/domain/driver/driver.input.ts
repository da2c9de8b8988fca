import { MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { DeletedRows, deletedDescription } from '../shared/row-filter.ts';
import { AreFilterIds } from '../node/ocean-id.ts';

/** Which driver is meant. */
@InputType({ description: 'Which driver is meant: give exactly one.' })
export class DriverKey {
  @Field(() => ID, { nullable: true, description: 'The global id that this graph gave.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the driver.' })
  oceanId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Staff number that the employer gave; case, blanks and hyphens do not matter.',
  })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address on the driver’s file; case does not matter.' })
  email?: string | null;
}

/** Which drivers are wanted. */
@InputType({ description: 'Which drivers are wanted: every condition given must hold.' })
export class DriverFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words looked for in names, e-mail address, phone and staff number; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only drivers of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the driver’s row names a vehicle; false: it names none.',
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
    description: 'true: some private hours are set that hold now; false: none. Asks the lists of schedules too.',
  })
  hasPrivacySchedule?: boolean | null;
}

/** What drivers can be sorted by. */
export enum DriverOrderField {
  LAST_NAME = 'LAST_NAME',
  PERSONNEL_NUMBER = 'PERSONNEL_NUMBER',
  ENTITY = 'ENTITY',
}
registerEnumType(DriverOrderField, {
  name: 'DriverOrderField',
  description: 'What drivers can be sorted by.',
  valuesConfig: {
    LAST_NAME: { description: 'Family name, then given name.' },
    PERSONNEL_NUMBER: { description: 'Staff number; numbers in it count as numbers.' },
    ENTITY: { description: 'Name of the entity.' },
  },
});

/** How drivers are sorted. */
@InputType({ description: 'How drivers are sorted; equal ones by Ocean’s number. Default: LAST_NAME, ASC.' })
export class DriverOrder {
  @Field(() => DriverOrderField, { defaultValue: DriverOrderField.LAST_NAME, description: 'What to sort by.' })
  field!: DriverOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction!: OrderDirection;
}
