import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { StringsEntry } from '../shared/entries.type.ts';

/** What a dry run would send to Ocean. */
@ObjectType('PlannedCall', {
  description: 'The call that `validateOnly: true` would have made of Ocean, in Ocean’s own words; nothing was sent.',
  simpleResolvers: true,
})
export class PlannedCall {
  @Field(() => String, { description: 'HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'Path of the endpoint, without host.' })
  path!: string;

  @Field(() => [StringsEntry], { description: 'Parameters of the query, each with its values.' })
  query!: StringsEntry[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The JSON body; null: none. Numbers of Ocean stand as text.',
  })
  body!: unknown;
}
