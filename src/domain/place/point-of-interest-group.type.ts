import { Field, ID, ObjectType } from 'type-graphql';

/** A group of points of interest. */
@ObjectType({ description: 'A group of points of interest.', simpleResolvers: true })
export class PointOfInterestGroup {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the group." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the group.' })
  label!: string | null;
}
