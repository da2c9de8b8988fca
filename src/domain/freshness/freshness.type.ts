import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Age of data, also of an empty list, which has no row to carry it. */
@ObjectType('Freshness', {
  description: 'Age of data from Ocean, also of an empty list.',
  simpleResolvers: true,
})
export class Freshness {
  @Field(() => GraphQLDateTime, {
    description: 'When the data was requested from Ocean; of several lists, the oldest.',
  })
  asOf!: Date;

  @Field(() => Boolean, {
    description:
      'True when Ocean failed and this is the last successful data: show its age (`asOf`), and do not present it as current.',
  })
  isStale!: boolean;
}
