import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A branch of the customer's organisation (agency, department); rights are cut along it. */
@ObjectType({ description: 'A branch of the customer\'s organisation (agency, department); rights are cut along it.', simpleResolvers: true })
export class Entity {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the entity.' })
  oceanId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the entity.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the entity logically.' })
  isDeleted?: boolean | null;
}
