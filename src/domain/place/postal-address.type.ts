import { Field, ObjectType } from 'type-graphql';

/** The address that Ocean found for a position. */
@ObjectType({ description: 'The address that Ocean found for a position.', simpleResolvers: true })
export class PostalAddress {
  @Field(() => String, { nullable: true, description: 'Street and number, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'Country, in words.' })
  country!: string | null;
}
