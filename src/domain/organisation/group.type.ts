import { Field, ID, ObjectType } from 'type-graphql';

/** A group of vehicles or drivers that users made to work with, across entities. */
@ObjectType({
  description: 'A group of vehicles or drivers that users made to work with, across entities.',
  simpleResolvers: true,
})
export class Group {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the group." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: "The group's label." })
  description!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the group logically.' })
  isDeleted!: boolean | null;
}
