import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

/** The SIM card in the box. */
@ObjectType({ description: 'The SIM card in the box.', simpleResolvers: true })
export class Sim {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the SIM card." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number printed on the card (ICCID), 19 or 20 digits.' })
  iccid!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the card was imported into Ocean.' })
  importedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'File that the card was imported from.' })
  importFileName!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the card is out of service.' })
  isOutOfService!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Mobile operator of the card.' })
  operator!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number of the card, as typed.' })
  phoneNumber!: string | null;
}
