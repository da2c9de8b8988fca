import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

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
