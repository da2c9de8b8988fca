import { Field, InputType, registerEnumType } from 'type-graphql';
import { MaxDate, MinDate, ValidateBy, type ValidationArguments } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';

/** A day of the week that a client names: closed, unlike DayOfWeek. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
const days = Object.values(Weekday).map((day) => [
  day,
  { description: `${day.charAt(0)}${day.slice(1).toLowerCase()}.` },
]);
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week to set.',
  valuesConfig: Object.fromEntries(days) as Record<Weekday, { description: string }>,
});

/** What hours are to mean. */
export enum SettableSlotKind {
  PRIVATE = 'PRIVATE',
  IMMOBILISATION = 'IMMOBILISATION',
}
registerEnumType(SettableSlotKind, {
  name: 'SettableSlotKind',
  description: 'What hours are to mean.',
  valuesConfig: {
    PRIVATE: { description: 'Private life: trips in these hours are hidden.' },
    IMMOBILISATION: { description: 'The vehicle is immobilised in these hours.' },
  },
});

const first = new Date('2000-01-01T00:00:00Z');
const last = new Date('2100-01-01T00:00:00Z');
const tooEarly = { message: 'must not lie before 2000' };
const tooLate = { message: 'must not lie after 2100' };

/** Rule of an end: after the start beside it, when there is one. */
function IsAfterStart(): PropertyDecorator {
  const validate = (end: unknown, args?: ValidationArguments): boolean => {
    const { start } = args?.object as { start?: Date | null };
    return !start || (end as Date).getTime() - start.getTime() >= 1000;
  };
  return ValidateBy({ name: 'isAfterStart', validator: { validate } }, { message: 'must lie after start' });
}

/** From when to when weekly hours apply. */
@InputType({ description: 'From when to when weekly hours apply. Ocean keeps whole seconds; fractions are cut off.' })
export class ValidityInput {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'First instant; absent: from now on, as Ocean decides.',
  })
  @MinDate(first, tooEarly)
  @MaxDate(last, tooLate)
  start?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End; absent: until they are replaced.' })
  @MinDate(first, tooEarly)
  @MaxDate(last, tooLate)
  @IsAfterStart()
  end?: Date | null;
}

/** From when to when an exception holds: both ends are needed. */
@InputType({ description: 'From when to when an exception holds. Ocean keeps whole seconds; fractions are cut off.' })
export class ExceptionPeriodInput {
  @Field(() => GraphQLDateTime, { description: 'First private instant.' })
  @MinDate(first, tooEarly)
  @MaxDate(last, tooLate)
  start!: Date;

  @Field(() => GraphQLDateTime, { description: 'End of the private time, not part of it.' })
  @MinDate(first, tooEarly)
  @MaxDate(last, tooLate)
  @IsAfterStart()
  end!: Date;
}
