import { Field, Float, ID, ObjectType } from 'type-graphql';
import { MeasureUnit } from './vehicle-status.enums.ts';
import { GraphQLDateTime } from 'graphql-scalars';

/** A number with its unit. */
@ObjectType({ description: 'A number with its unit.', simpleResolvers: true })
export class Measure {
  @Field(() => Float, { nullable: true, description: 'The number.' })
  value!: number | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'Unit of the number.' })
  unit!: MeasureUnit | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind unit: read it when unit is UNKNOWN.' })
  unitRaw!: string | null;
}

/** A span of time with its length. */
@ObjectType({ description: 'A span of time with its length.', simpleResolvers: true })
export class Period {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End; null while it lasts.' })
  end!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Length, in days.' })
  days!: number | null;

  @Field(() => Float, { nullable: true, description: 'Length, in milliseconds (Ocean does not state the unit).' })
  durationMilliseconds!: number | null;
}

/** A digital input wired to the box (DIO), such as a door or a crane. */
@ObjectType({
  description: 'A digital input wired to the box (DIO), such as a door or a crane.',
  simpleResolvers: true,
})
export class DigitalInput {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the input." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wired to it.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a low level means on.' })
  isInverted!: boolean | null;
}
