import { Field, ID, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { CustomerId } from '../../identity/caller.ts';
import { CustomPropertyTarget, MapProvider } from './organisation.enums.ts';
import { StringsEntry } from '../shared/entries.type.ts';

/** A group of vehicles or drivers that users created, across entities. Ocean lists no groups: rows name theirs. */
@ObjectType({
  description:
    'A group of vehicles or drivers that users created, across entities. Ocean has no list of groups: drivers and silent boxes name theirs.',
  simpleResolvers: true,
})
export class Group {
  /** Customer that the row was read for. Not a field of the graph. */
  readonly customerId!: CustomerId;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the group.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: "The group's label." })
  description!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the group is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted!: boolean | null;
}

/** The company whose fleet this is: the tenant. */
@ObjectType({ description: 'The company whose fleet this is: the tenant.', simpleResolvers: true })
export class Customer {
  @Field(() => ID, {
    nullable: true,
    description: 'Ocean id of the customer: pass it as the argument `customerId` or the header x-customer-id.',
  })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Company name.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Operator code of the customer. Ocean expects it in writes of a step's privacy.",
  })
  operatorCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone of the customer as Ocean sends it, such as Europe/Paris.',
  })
  timeZone!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Start of a payment dispute; null when there is none.',
  })
  disputedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the customer is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted!: boolean | null;
}

/** The reseller who sold and supports the box. */
@ObjectType({ description: 'The reseller who sold and supports the box.', simpleResolvers: true })
export class Distributor {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the distributor.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Trade name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, in one line.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, as typed.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Commercial e-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the operations department.' })
  operationsEmail!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the distributor was created in Ocean.' })
  createdAt!: Date | null;

  @Field(() => MapProvider, { nullable: true, description: "The maps that this distributor's users see in Ocean." })
  mapProvider!: MapProvider | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `mapProvider`, as Ocean sends it: read it when `mapProvider` is UNKNOWN.',
  })
  mapProviderRaw!: string | null;
}

/** Custom fields that the customer added in Ocean. */
@ObjectType({ description: 'Custom fields that the customer added in Ocean.', simpleResolvers: true })
export class CustomProperties {
  @Field(() => ID, { nullable: true, description: 'Ocean id of this set of properties.' })
  oceanId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the customer who defined them.' })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the object that they describe.' })
  objectId!: string | null;

  @Field(() => CustomPropertyTarget, { nullable: true, description: 'Kind of object that they describe.' })
  objectKind!: CustomPropertyTarget | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `objectKind`, as Ocean sends it: read it when `objectKind` is UNKNOWN.',
  })
  objectKindRaw!: string | null;

  @Field(() => [StringsEntry], { nullable: true, description: 'Custom fields by name, each with its values.' })
  values!: StringsEntry[] | null;
}
