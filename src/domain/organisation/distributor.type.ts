import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { MapProvider } from './organisation.enums.ts';

/** The reseller who sold and supports the box. */
@ObjectType({ description: 'The reseller who sold and supports the box.', simpleResolvers: true })
export class Distributor {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the distributor." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Trade name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, as typed.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Commercial e-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the operations desk.' })
  operationsEmail!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the distributor was created in Ocean.' })
  createdAt!: Date | null;

  @Field(() => MapProvider, { nullable: true, description: "The maps that this distributor's users see in Ocean." })
  mapProvider!: MapProvider | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind mapProvider: read it when mapProvider is UNKNOWN.',
  })
  mapProviderRaw!: string | null;
}
