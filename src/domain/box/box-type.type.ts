import { Field, ID, ObjectType } from 'type-graphql';

/** The model of the box. */
@ObjectType({ description: 'The model of the box.', simpleResolvers: true })
export class BoxType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the type." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of the type: what BoxFilter.typeCodes takes.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'What the type is, in words.' })
  description!: string | null;
}
