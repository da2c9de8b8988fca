import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PointOfInterestKind } from './place.enums.ts';

/** The sort of place that a point of interest is. */
@ObjectType({ description: 'The sort of place that a point of interest is.', simpleResolvers: true })
export class PointOfInterestType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the type." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label shown to users.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Key of the label in Ocean's translations." })
  translationKey!: string | null;

  @Field(() => String, { nullable: true, description: "Colour on Ocean's map, as an HTML colour." })
  colour!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the picture in Ocean's library." })
  imageName!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists." })
  position!: number | null;

  @Field(() => PointOfInterestKind, { nullable: true, description: 'Family of places.' })
  kind!: PointOfInterestKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;
}
