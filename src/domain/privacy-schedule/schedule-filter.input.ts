import { MaxLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';

/** Conditions on schedules. */
@InputType({ description: 'Conditions on schedules: all that are given must match.' })
export class PrivacyScheduleFilter {
  @Field(() => [PrivacyScheduleKind], {
    nullable: true,
    description:
      'Only schedules of these kinds. Default: both. Only the lists of these kinds are requested from Ocean.',
  })
  kinds?: PrivacyScheduleKind[] | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description:
      'Only schedules whose validity overlaps this span: for those to come, give only `start`. Not together with `validAt`.',
  })
  during?: DateTimeRangeInput | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Only schedules that are valid at this instant. Not together with `during`.',
  })
  validAt?: Date | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only schedules of these drivers, by Driver.id or Driver.oceanId; at most 200.',
  })
  @AreFilterIds('Driver', 'drivers')
  driverIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only schedules of drivers of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only exceptions that these users granted, by OceanUser.oceanId; at most 200. Ocean names no user for weekly hours, which do not match.',
  })
  @AreFilterIds(null, 'users')
  createdByIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in the driver’s names and staff number, and in the purpose; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;
}

/** Sort keys of schedules. */
export enum PrivacyScheduleOrderField {
  START = 'START',
  END = 'END',
  DRIVER = 'DRIVER',
}
registerEnumType(PrivacyScheduleOrderField, {
  name: 'PrivacyScheduleOrderField',
  description: 'Sort keys of schedules.',
  valuesConfig: {
    START: { description: 'Start of the validity.' },
    END: { description: 'End of the validity; open ones last.' },
    DRIVER: { description: 'Family name, then given name of the driver.' },
  },
});

/** Sort order of schedules. */
@InputType({ description: 'Sort order of schedules; equal ones by kind and Ocean id. Default: START, ASC.' })
export class PrivacyScheduleOrder {
  @Field(() => PrivacyScheduleOrderField, {
    defaultValue: PrivacyScheduleOrderField.START,
    description: 'Sort key.',
  })
  field!: PrivacyScheduleOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Direction.' })
  direction!: OrderDirection;
}
