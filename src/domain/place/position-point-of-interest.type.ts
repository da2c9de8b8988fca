import { Field, ObjectType } from 'type-graphql';

/** The customer's place that a position lies in. */
@ObjectType({ description: "The customer's place that a position lies in.", simpleResolvers: true })
export class PositionPointOfInterest {
  @Field(() => String, { nullable: true, description: 'Name of the place.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Sort of place, in words.' })
  typeName!: string | null;

  @Field(() => String, { nullable: true, description: "Colour on Ocean's map, as an HTML colour." })
  colour!: string | null;
}
