import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** How old data is, where it can be an empty list that has no row to carry its age. */
@ObjectType('Freshness', {
  description: 'How old data of Ocean is. Also for an empty list: none as of when?',
  simpleResolvers: true,
})
export class Freshness {
  @Field(() => GraphQLDateTime, { description: 'When Ocean was asked for the data: of several lists the oldest.' })
  asOf!: Date;

  @Field(() => Boolean, {
    description: 'True: Ocean failed, this is the last good data. Show its age (asOf), and do not call it current.',
  })
  isStale!: boolean;
}
