import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A feature of Ocean that the caller may use. */
@ObjectType({ description: 'A feature of Ocean that the caller may use.', simpleResolvers: true })
export class Right {
  @Field(() => String, {
    description: 'Code of the feature. Ocean does not publish its codes: compare it only with those you have seen.',
  })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the feature; null for one that Ocean has withdrawn.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the feature, in French, for display.' })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists." })
  position!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of feature as Ocean words it: a link, a tab, a web service or an action.',
  })
  kind!: string | null;
}
