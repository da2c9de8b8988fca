import { Field, ID, ObjectType } from 'type-graphql';

/** The class that an event belongs to. */
@ObjectType({ description: 'The class that an event belongs to.', simpleResolvers: true })
export class EventClassification {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the class." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the class.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Key of its label in Ocean's translations." })
  translationKey!: string | null;
}
