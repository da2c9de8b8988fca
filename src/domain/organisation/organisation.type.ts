import { Field, ID, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { CustomPropertyTarget, MapProvider } from './organisation.enums.ts';
import { StringsEntry } from '../shared/entries.type.ts';

/** A group of vehicles or drivers that users made to work with, across entities. */
@ObjectType({
  description: 'A group of vehicles or drivers that users made to work with, across entities.',
  simpleResolvers: true,
})
export class Group {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the group." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: "The group's label." })
  description!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the group logically.' })
  isDeleted!: boolean | null;
}

/** The company whose fleet this is: the tenant. */
@ObjectType({ description: 'The company whose fleet this is: the tenant.', simpleResolvers: true })
export class Customer {
  @Field(() => ID, {
    nullable: true,
    description: "Ocean's number of the customer: what the argument customerId and the header x-customer-id take.",
  })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Company name.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Operator code of the customer; Ocean asks for it when a step's privacy is changed.",
  })
  operatorCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone of the customer as Ocean words it, for instance Europe/Paris.',
  })
  timeZone!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when the account is in dispute; null when it is not.',
  })
  disputedAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the customer logically.' })
  isDeleted!: boolean | null;
}

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

/** Fields that the customer added to Ocean's own. */
@ObjectType({ description: "Fields that the customer added to Ocean's own.", simpleResolvers: true })
export class CustomProperties {
  @Field(() => ID, { nullable: true, description: "Ocean's number of this set of properties." })
  oceanId!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the customer who defined them." })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the object that they describe." })
  objectId!: string | null;

  @Field(() => CustomPropertyTarget, { nullable: true, description: 'Sort of object that they describe.' })
  objectKind!: CustomPropertyTarget | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind objectKind: read it when objectKind is UNKNOWN.',
  })
  objectKindRaw!: string | null;

  @Field(() => [StringsEntry], { nullable: true, description: 'The fields by name, each with its values.' })
  values!: StringsEntry[] | null;
}
