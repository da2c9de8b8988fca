import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { NumberEntry } from '../entries.type.ts';

/** What the tachograph has summed up. */
@ObjectType({ description: 'What the tachograph has summed up.', simpleResolvers: true })
export class TachographCounter {
  @Field(() => Float, { nullable: true, description: 'Distance summed up, in kilometres.' })
  totalKm!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the sum.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the sum.' })
  end!: Date | null;

  @Field(() => [NumberEntry], {
    nullable: true,
    description: 'Activity → time spent on it (Ocean does not state the unit).',
  })
  durations!: NumberEntry[] | null;
}
