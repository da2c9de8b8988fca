import { Field, ID, ObjectType } from 'type-graphql';
import { StringsEntry } from '../shared/entries.type.ts';
import { CustomPropertyTarget } from './organisation.enums.ts';

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
