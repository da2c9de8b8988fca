import { Field, InputType } from 'type-graphql';
import { MaxDate, MinDate, ValidateBy, type ValidationArguments } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';

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

/** Validity of weekly hours. */
@InputType({ description: 'Validity of weekly hours. Ocean stores whole seconds; fractions are cut off.' })
export class ValidityInput {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'First instant; absent: from now on, at a time that Ocean chooses.',
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

/** Period of an exception: both ends are required. */
@InputType({ description: 'Period of an exception. Ocean stores whole seconds; fractions are cut off.' })
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
