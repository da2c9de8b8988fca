import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';

/** A branch of the customer's organisation (agency, department); a user's rights are cut along it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Entity', {
  description: "A branch of the customer's organisation (agency, department); a user's rights are cut along it.",
  implements: OceanObject,
  simpleResolvers: true,
})
export class Entity extends OceanObject {
  readonly nodeType = 'Entity';

  @Field(() => ID, { description: "Ocean's number of the entity, every digit kept." })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the entity.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the entity logically.' })
  isDeleted?: boolean | null;
}
