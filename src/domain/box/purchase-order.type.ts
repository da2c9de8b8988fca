import { Field, ID, Int, ObjectType } from 'type-graphql';

/** The order that the box was bought with. */
@ObjectType({ description: 'The order that the box was bought with.', simpleResolvers: true })
export class PurchaseOrder {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the order." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Order number.' })
  number!: string | null;

  @Field(() => Int, { nullable: true, description: 'Boxes ordered.' })
  quantity!: number | null;

  @Field(() => String, { nullable: true, description: 'Free comment on the order.' })
  comment!: string | null;
}
