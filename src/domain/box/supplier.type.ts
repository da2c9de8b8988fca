import { Field, ID, ObjectType } from 'type-graphql';

/** Who made or supplied the box. */
@ObjectType({ description: 'Who made or supplied the box.', simpleResolvers: true })
export class Supplier {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the supplier." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the supplier.' })
  description!: string | null;
}
