import { Field, ID, Int, ObjectType } from 'type-graphql';

/** The badge or key that a driver identifies with. */
@ObjectType({ description: 'The badge or key that a driver identifies with.', simpleResolvers: true })
export class IdentificationDevice {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the device." })
  oceanId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Colour of the device, as a number.' })
  colour!: number | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the customer who owns it." })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the sort of device." })
  typeId!: string | null;

  @Field(() => ID, { nullable: true, description: "The customer's own number of the key." })
  customerKeyNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Whole number of the device.' })
  fullNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the device.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Number that Ocean gave to the device.' })
  oceanNumber!: string | null;
}
