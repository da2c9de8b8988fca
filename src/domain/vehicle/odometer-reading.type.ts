import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';

/** One reading of the odometer. */
@ObjectType({ description: 'One reading of the odometer.', simpleResolvers: true })
export class OdometerReading {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the reading." })
  oceanId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the odometer was read.' })
  readAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Reading, in kilometres (Ocean does not state the unit).' })
  valueKm!: number | null;
}
