import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';

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
