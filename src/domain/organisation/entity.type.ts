import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';

/** A branch of the customer's organisation (agency, department). A user sees the data of certain entities only. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Entity', {
  description:
    "A branch of the customer's organisation (agency, department). A user sees the data of certain entities only.",
  implements: OceanObject,
  simpleResolvers: true,
})
export class Entity extends OceanObject {
  readonly nodeType = 'Entity';

  @Field(() => ID, { description: 'Ocean id of the entity: an int64, as text.' })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the entity.' })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the entity is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted?: boolean | null;
}
